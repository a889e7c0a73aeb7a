import type { ConfigurationEntry } from '../../domain/ir.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import { type Code, code } from '../rendering/code.ts';
import { addressVariable, isRequired, secretSettings } from '../typescript/configuration-view.ts';
import { snakeCase } from './identifiers.ts';
import { call, type Doc, joined, print } from './layout.ts';
import { docText, jsonLiteral, pythonString } from './literal.ts';
import { Names } from './names.ts';

/** One setting: a member of `Config`, a line of `.env.example`, a row of the README. */
export interface SettingView {
  readonly variable: string;
  readonly property: Code;
  readonly type: Code;
  readonly reading: Code;
  /** Safe inside a docstring. */
  readonly doc: Code | null;
  readonly text: string;
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
  readonly fallback: Doc | null;
  readonly doc: string;
  readonly example: string;
}

type Parser = keyof typeof PARSERS;

/** Parsers of the generated `config.py`, with what they expect in words. */
const PARSERS = {
  as_text: 'text',
  as_integer: 'a whole number',
  as_number: 'a number',
  as_port: 'a port, 0 to 65535',
  as_boolean: 'true or false',
  as_url: 'a URL',
  as_level: 'trace, debug, info, warn, error or silent',
  as_database_url: 'a URL that starts with postgres:, postgresql: or sqlite:',
  as_origins: '* or a list of origins',
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
    settings: settings.map((setting) => {
      const property = names.take(setting.property);
      return {
        variable: setting.variable,
        property: code(property),
        type: code(setting.type),
        reading: code(readingCode(property, setting)),
        doc: setting.doc === '' ? null : code(docText(setting.doc)),
        text: setting.doc,
        example: setting.example,
        required: setting.fallback === null,
      };
    }),
    parsers: Object.fromEntries(Object.keys(PARSERS).map((parser) => [parser, used.has(parser)])),
  };
}

function readingCode(property: string, { variable, parser, fallback }: Setting): string {
  const read = call(fallback === null ? 'settings.required' : 'settings.optional', [
    pythonString(variable),
    parser,
    pythonString(PARSERS[parser]),
    ...(fallback === null ? [] : [fallback]),
  ]);
  return print(joined(`${property}=`, read), { indent: 8, before: 0, after: 1, inside: true });
}

function allSettings(plan: ServicePlan): readonly Setting[] {
  const own = [...ownSettings(plan), ...authenticationSettings(plan)];
  const known = new Set(own.map(({ variable }) => variable));
  const stated = plan.configuration.filter(({ name }) => !known.has(name)).map(statedSetting);
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
      type: 'int',
      parser: 'as_port',
      fallback: String(plan.port),
      doc: 'Port to listen on; 0 takes a free one.',
      example: String(plan.port),
    },
    text('HOST', 'host', '0.0.0.0', 'Address to listen on.'),
    text('DATA_DIR', 'data_dir', 'data', 'Folder for what the service keeps.'),
    {
      variable: 'DATABASE_URL',
      property: 'database_url',
      type: 'str | None',
      parser: 'as_database_url',
      fallback: 'None',
      doc: 'A PostgreSQL database; without it, a SQLite file in DATA_DIR.',
      example: 'postgres://user:password@localhost:5432/database',
    },
    {
      variable: 'LOG_LEVEL',
      property: 'log_level',
      type: 'str',
      parser: 'as_level',
      fallback: pythonString(stated.toLowerCase()),
      doc: 'How much is logged: trace, debug, info, warn, error or silent.',
      example: stated.toLowerCase(),
    },
    text('ENVIRONMENT', 'environment', 'development', 'Name of the place that the service runs in.'),
    {
      variable: 'TRUST_PROXY',
      property: 'trust_proxy',
      type: 'bool',
      parser: 'as_boolean',
      fallback: 'False',
      doc: 'Whether a proxy in front sets X-Forwarded-For, -Host and -Proto.',
      example: 'false',
    },
  ];
  if (!plan.features.includes('cors')) return settings;
  return [
    ...settings,
    {
      variable: 'CORS_ORIGINS',
      property: 'cors_origins',
      type: 'list[str]',
      parser: 'as_origins',
      fallback: '["*"]',
      doc: 'Web sites that may call the service, with commas between them; * for all.',
      example: '*',
    },
  ];
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
      property: snakeCase(variable),
      type: required ? 'str' : 'str | None',
      parser: 'as_text',
      fallback: required ? null : 'None',
      doc: required ? `${doc}.` : `${doc}; without it one is made and kept in DATA_DIR.`,
      example: '',
    };
  });
  if (!secrets.some(({ variable }) => variable === 'ADMIN_PASSWORD')) return secrets;
  const stated = plan.configuration.find(({ name }) => name === 'ADMIN_USERNAME')?.default;
  const name = typeof stated === 'string' && stated !== '' ? stated : 'admin';
  return [text('ADMIN_USERNAME', 'admin_username', name, 'Name of the administrator.'), ...secrets];
}

function text(variable: string, property: string, fallback: string, doc: string): Setting {
  return {
    variable,
    property,
    type: 'str',
    parser: 'as_text',
    fallback: pythonString(fallback),
    doc,
    example: fallback,
  };
}

const STATED = {
  string: { type: 'str', json: 'string', parser: 'as_text' },
  integer: { type: 'int', json: 'number', parser: 'as_integer' },
  number: { type: 'float', json: 'number', parser: 'as_number' },
  boolean: { type: 'bool', json: 'boolean', parser: 'as_boolean' },
  url: { type: 'str', json: 'string', parser: 'as_url' },
} as const;

function statedSetting(entry: ConfigurationEntry): Setting {
  const { type, json, parser } = STATED[entry.type];
  const fits =
    typeof entry.default === json && (entry.type !== 'integer' || Number.isSafeInteger(entry.default));
  const required = entry.required && !fits;
  return {
    variable: entry.name,
    property: snakeCase(entry.name),
    type: required || fits ? type : `${type} | None`,
    parser,
    fallback: required ? null : fits ? jsonLiteral(entry.default) : 'None',
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
        property: snakeCase(variable),
        type: 'str | None',
        parser: 'as_url',
        fallback: usable === null ? 'None' : pythonString(usable),
        doc: `Where ${name} answers.`,
        example: usable ?? '',
      },
    ];
  });
}
