import type { ConfigurationEntry } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { typescriptString } from '../rendering/encoders.ts';
import { camelCase, Names } from './identifiers.ts';
import { call, indented } from './layout.ts';
import { jsonLiteral } from './literal.ts';

/** One setting: a member of `Config`, a line of `.env.example`, a row of the README. */
export interface SettingView {
  readonly variable: string;
  readonly property: Code;
  readonly type: Code;
  readonly reading: Code;
  readonly doc: string;
  /** Shown in `.env.example`; empty: none. */
  readonly example: string;
  readonly required: boolean;
}

interface Setting {
  readonly variable: string;
  readonly property: string;
  readonly type: string;
  readonly parser: Parser;
  /** As code; null: the variable is required. */
  readonly fallback: string | null;
  readonly doc: string;
  readonly example: string;
}

type Parser = keyof typeof PARSERS;

/** Parsers of the generated `config.ts`, with what they expect in words. */
const PARSERS = {
  asText: 'text',
  asInteger: 'a whole number',
  asNumber: 'a number',
  asPort: 'a port, 0 to 65535',
  asBoolean: 'true or false',
  asUrl: 'a URL',
  asLevel: 'trace, debug, info, warn, error or silent',
  asDatabaseUrl: 'a URL that starts with postgres:, postgresql: or sqlite:',
  asOrigins: '* or a list of origins',
} as const;

export function settingViews(plan: ServicePlan): {
  readonly settings: readonly SettingView[];
  /** Parser -> whether a setting uses it. */
  readonly parsers: { readonly [parser: string]: boolean };
} {
  const settings = allSettings(plan);
  const names = new Names();
  const used = new Set<string>(settings.map(({ parser }) => parser));
  return {
    settings: settings.map((setting) => ({
      variable: setting.variable,
      property: code(names.take(setting.property)),
      type: code(setting.type),
      reading: code(readingCode(setting)),
      doc: setting.doc,
      example: setting.example,
      required: setting.fallback === null,
    })),
    parsers: Object.fromEntries(Object.keys(PARSERS).map((parser) => [parser, used.has(parser)])),
  };
}

function readingCode({ variable, parser, type, fallback }: Setting): string {
  const generic = /\|/.test(type) ? `<${type}>` : '';
  const args = [typescriptString(variable), parser, typescriptString(PARSERS[parser])];
  const all = fallback === null ? args : [...args, fallback];
  return indented(call(`read${generic}`, all), 2);
}

function allSettings(plan: ServicePlan): readonly Setting[] {
  const own = [...ownSettings(plan), ...authenticationSettings(plan)];
  const known = new Set(own.map(({ variable }) => variable));
  const stated = plan.configuration
    .filter(({ name }) => !known.has(name))
    .map((entry) => statedSetting(entry));
  const all = [...own, ...stated];
  const addresses = dependencySettings(plan, new Set(all.map(({ variable }) => variable)));
  return [...all, ...addresses];
}

function ownSettings(plan: ServicePlan): readonly Setting[] {
  const level = plan.configuration.find(({ name }) => name === 'LOG_LEVEL')?.default;
  const stated =
    typeof level === 'string' && /^(?:trace|debug|info|warn|error)$/i.test(level) ? level : 'info';
  const settings: readonly Setting[] = [
    {
      variable: 'PORT',
      property: 'port',
      type: 'number',
      parser: 'asPort',
      fallback: String(plan.port),
      doc: 'Port to listen on; 0 takes a free one.',
      example: String(plan.port),
    },
    text('HOST', 'host', '0.0.0.0', 'Address to listen on.'),
    text('DATA_DIR', 'dataDir', 'data', 'Folder for what the service keeps.'),
    {
      variable: 'DATABASE_URL',
      property: 'databaseUrl',
      type: 'string | null',
      parser: 'asDatabaseUrl',
      fallback: 'null',
      doc: 'A PostgreSQL database; without it, a SQLite file in DATA_DIR.',
      example: 'postgres://user:password@localhost:5432/database',
    },
    {
      variable: 'LOG_LEVEL',
      property: 'logLevel',
      type: 'string',
      parser: 'asLevel',
      fallback: typescriptString(stated.toLowerCase()),
      doc: 'How much is logged: trace, debug, info, warn, error or silent.',
      example: stated.toLowerCase(),
    },
    text('ENVIRONMENT', 'environment', 'development', 'Name of the place that the service runs in.'),
    {
      variable: 'TRUST_PROXY',
      property: 'trustProxy',
      type: 'boolean',
      parser: 'asBoolean',
      fallback: 'false',
      doc: 'Whether a proxy in front sets X-Forwarded-For, -Host and -Proto.',
      example: 'false',
    },
  ];
  if (!plan.features.includes('cors')) return settings;
  return [
    ...settings,
    {
      variable: 'CORS_ORIGINS',
      property: 'corsOrigins',
      type: "'*' | string[]",
      parser: 'asOrigins',
      fallback: "'*'",
      doc: 'Web sites that may call the service, with commas between them; * for all.',
      example: '*',
    },
  ];
}

/** Secrets of authentication: the service makes them for itself where they are not set and need not be. */
export function secretSettings(plan: ServicePlan): readonly string[] {
  const { authentication } = plan;
  if (!authentication) return [];
  const { kind, users } = authentication;
  return [
    ...(kind === 'jwt' || kind === 'session' ? ['JWT_SECRET'] : []),
    ...(kind === 'api_key' ? ['API_KEY'] : []),
    ...(users === null && kind !== 'api_key' ? ['ADMIN_PASSWORD'] : []),
  ];
}

/** Whether the document says that a variable has to be set. */
export function isRequired(plan: ServicePlan, variable: string): boolean {
  return plan.configuration.some(
    ({ name, required, default: value }) => name === variable && required && value === null,
  );
}

const SECRETS: { readonly [variable: string]: string } = {
  JWT_SECRET: 'Key that signs tokens',
  API_KEY: 'Key that callers send',
  ADMIN_PASSWORD: 'Password of the administrator',
};

function authenticationSettings(plan: ServicePlan): readonly Setting[] {
  const secrets = secretSettings(plan).map((variable): Setting => {
    const required = isRequired(plan, variable);
    const doc = SECRETS[variable] ?? '';
    return {
      variable,
      property: camelCase(variable.toLowerCase()),
      type: required ? 'string' : 'string | null',
      parser: 'asText',
      fallback: required ? null : 'null',
      doc: required ? `${doc}.` : `${doc}; without it one is made and kept in DATA_DIR.`,
      example: '',
    };
  });
  if (!secrets.some(({ variable }) => variable === 'ADMIN_PASSWORD')) return secrets;
  const stated = plan.configuration.find(({ name }) => name === 'ADMIN_USERNAME')?.default;
  const name = typeof stated === 'string' && stated !== '' ? stated : 'admin';
  return [text('ADMIN_USERNAME', 'adminUsername', name, 'Name of the administrator.'), ...secrets];
}

function text(variable: string, property: string, fallback: string, doc: string): Setting {
  return {
    variable,
    property,
    type: 'string',
    parser: 'asText',
    fallback: typescriptString(fallback),
    doc,
    example: fallback,
  };
}

const STATED = {
  string: { type: 'string', parser: 'asText' },
  integer: { type: 'number', parser: 'asInteger' },
  number: { type: 'number', parser: 'asNumber' },
  boolean: { type: 'boolean', parser: 'asBoolean' },
  url: { type: 'string', parser: 'asUrl' },
} as const;

function statedSetting(entry: ConfigurationEntry): Setting {
  const { type, parser } = STATED[entry.type];
  const fits = typeof entry.default === type;
  const required = entry.required && !fits;
  return {
    variable: entry.name,
    property: camelCase(entry.name.toLowerCase()),
    type: required || fits ? type : `${type} | null`,
    parser,
    fallback: required ? null : fits ? jsonLiteral(entry.default) : 'null',
    doc: `${entry.description === '' ? '' : `${entry.description} `}(${entry.source.file}:${entry.source.line})`,
    example: entry.secret || !fits ? '' : String(entry.default),
  };
}

/** Where a dependency answers can be told by `<NAME>_URL`. */
function dependencySettings(plan: ServicePlan, known: ReadonlySet<string>): readonly Setting[] {
  const taken = new Set(known);
  return plan.dependencies.flatMap(({ name, url, port, kind }): readonly Setting[] => {
    const variable = addressVariable(name);
    if (kind === 'package' || taken.has(variable)) return [];
    taken.add(variable);
    const address = url ?? (port === null ? null : `http://localhost:${port}`);
    const usable = address !== null && URL.canParse(address) ? address : null;
    return [
      {
        variable,
        property: camelCase(variable.toLowerCase()),
        type: 'string | null',
        parser: 'asUrl',
        fallback: usable === null ? 'null' : typescriptString(usable),
        doc: `Where ${name} answers.`,
        example: usable ?? '',
      },
    ];
  });
}

/** `sol-treasury-core` -> `SOL_TREASURY_CORE_URL`. */
export function addressVariable(name: string): string {
  const words = name
    .normalize('NFKD')
    .toUpperCase()
    .split(/[^A-Z\d]+/)
    .filter((word) => word !== '')
    .join('_')
    .slice(0, 50);
  return `${/^[A-Z]/.test(words) ? words : `DEPENDENCY_${words}`}_URL`;
}
