import { isJsonObject, type Json } from '../../domain/json.ts';

/** Looks at one value; every fault is one line that begins with the place, for example `files[3].path: is missing`. */
export type Rule = (value: Json | undefined, at: string) => readonly string[];

/** Members by name; a name that ends in `?` may be absent. Other members are faults: they are typing errors. */
export function object(members: Readonly<Record<string, Rule>>): Rule {
  const rules = Object.entries(members).map(([key, rule]) => ({
    name: key.replace(/\?$/, ''),
    optional: key.endsWith('?'),
    rule,
  }));
  return (value, at) => {
    if (!isJsonObject(value)) return [`${at}: ${isWrong(value, 'an object')}`];
    const unknown = Object.keys(value).filter((key) => !rules.some(({ name }) => name === key));
    const faults = unknown.map((key) => `${below(at, key)}: is no member of a pack manifest`);
    for (const { name, optional, rule } of rules) {
      if (optional && value[name] === undefined) continue;
      faults.push(...rule(value[name], below(at, name)));
    }
    return faults;
  };
}

export function listOf(rule: Rule, least = 0): Rule {
  return (value, at) => {
    if (!Array.isArray(value)) return [`${at}: ${isWrong(value, 'a list')}`];
    const items: readonly Json[] = value;
    if (items.length < least) return [`${at}: has ${items.length} elements, at least ${least} are needed`];
    return items.flatMap((item, index) => rule(item, `${at}[${index}]`));
  };
}

export function orNull(rule: Rule): Rule {
  return (value, at) => (value === null ? [] : rule(value, at));
}

export function oneOf(...allowed: readonly (string | number)[]): Rule {
  return (value, at) =>
    allowed.some((one) => one === value)
      ? []
      : [`${at}: ${isWrong(value, allowed.map((one) => JSON.stringify(one)).join(' or '))}`];
}

/** @param reason why a text is refused, or null */
export function text(reason: (text: string) => string | null = () => null): Rule {
  return (value, at) => {
    if (typeof value !== 'string' || value === '') return [`${at}: ${isWrong(value, 'a text')}`];
    const why = reason(value);
    return why === null ? [] : [`${at}: ${JSON.stringify(value)} ${why}`];
  };
}

export const yesOrNo: Rule = (value, at) =>
  typeof value === 'boolean' ? [] : [`${at}: ${isWrong(value, 'true or false')}`];

export const seconds: Rule = (value, at) =>
  typeof value === 'number' && value >= 0 && value <= 3_600
    ? []
    : [`${at}: ${isWrong(value, 'a number of seconds')}`];

function isWrong(value: Json | undefined, wanted: string): string {
  if (value === undefined) return `is missing, needed is ${wanted}`;
  return `is ${JSON.stringify(value).slice(0, 80)}, needed is ${wanted}`;
}

function below(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
