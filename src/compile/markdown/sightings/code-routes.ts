import type { OperationMethod } from '../../../domain/ir.ts';
import type { PythonExpression } from '../../notation/python/expression.ts';
import { type PythonFunction, type PythonModule, readPythonModule } from '../../notation/python/module.ts';
import { type ScriptToken, scriptTokens } from '../../notation/typescript/tokens.ts';
import { type ParsedPath, parsePath } from './path.ts';
import { methodFrom } from './request-line.ts';
import type { CodeHandler } from './sighting.ts';

export interface CodeRoute {
  readonly method: OperationMethod;
  readonly target: ParsedPath;
  /** From 1 in the text that was read. */
  readonly line: number;
  readonly handler: CodeHandler;
}

/** Routes that source code registers: FastAPI and Flask decorators, Express, NestJS, Spring, Gin and their like. */
export function codeRoutes(language: string, text: string): CodeRoute[] {
  if (/^(?:python|py)$/.test(language)) return pythonRoutes(text);
  if (/^(?:javascript|js|jsx|typescript|ts|tsx|java|kotlin|go|golang|csharp|cs|php|ruby)$/.test(language))
    return scriptRoutes(text);
  if (language !== '') return [];
  if (/^\s*@\w+\.\w+\(/m.test(text)) return pythonRoutes(text);
  return /^\s*(?:@(?:Get|Post|Put|Patch|Delete)\w*\(|\w+\.(?:get|post|put|patch|delete)\(\s*['"`]\/)/m.test(
    text,
  )
    ? scriptRoutes(text)
    : [];
}

function pythonRoutes(text: string): CodeRoute[] {
  const module = readPythonModule(text);
  const prefixes = routerPrefixes(module);
  return module.functions.flatMap((fn) =>
    fn.decorators.flatMap((decorator) => pythonRoute(fn, decorator, prefixes)),
  );
}

function routerPrefixes(module: PythonModule): Map<string, string> {
  const prefixes = new Map<string, string>();
  for (const { name, value } of module.assignments) {
    const prefix =
      value?.kind === 'call' ? (value.keywords.get('prefix') ?? value.keywords.get('url_prefix')) : undefined;
    if (prefix?.kind === 'string') prefixes.set(name, prefix.value.replace(/\/$/, ''));
  }
  return prefixes;
}

function pythonRoute(
  fn: PythonFunction,
  decorator: { readonly expression: PythonExpression; readonly line: number },
  prefixes: ReadonlyMap<string, string>,
): CodeRoute[] {
  const { expression } = decorator;
  if (expression.kind !== 'call' || expression.of.kind !== 'name') return [];
  const [object = '', verb = ''] = expression.of.name.split('.');
  const given = expression.arguments[0] ?? expression.keywords.get('path');
  if (given?.kind !== 'string' || !(given.value.startsWith('/') || given.value === '')) return [];
  const target = parsePath(`${prefixes.get(object) ?? ''}${given.value}` || '/');
  if (target === null) return [];
  const handler = pythonHandler(fn, expression, target);
  return pythonMethods(verb, expression.keywords).map((method) => ({
    method,
    target,
    line: decorator.line,
    handler,
  }));
}

function pythonMethods(verb: string, keywords: ReadonlyMap<string, PythonExpression>): OperationMethod[] {
  if (verb === 'websocket' || verb === 'websocket_route') return ['WS'];
  const list = keywords.get('methods');
  const methods =
    list?.kind === 'list'
      ? list.items.flatMap((item) => (item.kind === 'string' ? [methodFrom(item.value)] : []))
      : [];
  if (verb === 'api_route')
    return methods.length === 0 || methods.length > 3 ? ['ANY'] : methods.filter((method) => method !== null);
  if (verb === 'route') return methods.length === 0 ? ['GET'] : methods.filter((method) => method !== null);
  const method = /^(?:get|post|put|patch|delete|head|options)$/.test(verb) ? methodFrom(verb) : null;
  return method === null ? [] : [method];
}

function pythonHandler(
  fn: PythonFunction,
  call: Extract<PythonExpression, { kind: 'call' }>,
  target: ParsedPath,
): CodeHandler {
  const names = new Set(target.parameters.map((parameter) => parameter.name));
  const status = call.keywords.get('status_code');
  const summary = call.keywords.get('summary');
  const response = call.keywords.get('response_model') ?? fn.returns;
  let bodyType = '';
  let secured = false;
  const query: { name: string; type: string; required: boolean }[] = [];
  for (const parameter of fn.parameters) {
    const injected = parameter.value?.kind === 'call' ? nameOf(parameter.value.of) : '';
    if (injected === 'Depends' || injected === 'Security')
      secured ||= /user|auth|token|admin|api_?key|secur/i.test(
        JSON.stringify([parameter.name, parameter.value]),
      );
    else if (
      !names.has(parameter.name) &&
      !/^(?:self|request|response|websocket|background_tasks|db|session)$/.test(parameter.name)
    ) {
      const type = typeText(parameter.type);
      if (
        /^[A-Z]\w+$/.test(type) &&
        !/^(?:Optional|List|Dict|UUID|Decimal|Request|Response|WebSocket|Query|UploadFile)$/.test(type)
      )
        bodyType = type;
      else query.push({ name: parameter.name, type, required: parameter.value === null });
    }
  }
  return {
    name: fn.name,
    status: status?.kind === 'number' ? status.value : statusName(status),
    summary: summary?.kind === 'string' ? summary.value : (fn.docstring.split('\n')[0] ?? ''),
    responseType: response === null || response === undefined ? '' : typeText(response),
    bodyType,
    query,
    secured,
  };
}

function statusName(status: PythonExpression | undefined): number | null {
  const found = status?.kind === 'name' ? /HTTP_(\d{3})/.exec(status.name)?.[1] : undefined;
  return found === undefined ? null : Number(found);
}

function nameOf(expression: PythonExpression): string {
  return expression.kind === 'name' ? (expression.name.split('.').at(-1) ?? '') : '';
}

/** A type annotation as the words that the type reader takes. */
function typeText(type: PythonExpression | null, depth = 0): string {
  if (type === null || depth > 6) return '';
  if (type.kind === 'name') return type.name.split('.').at(-1) ?? '';
  if (type.kind === 'string') return type.value;
  if (type.kind === 'union') return type.options.map((option) => typeText(option, depth + 1)).join(' | ');
  if (type.kind === 'subscript')
    return `${typeText(type.of, depth + 1)}[${type.arguments.map((item) => typeText(item, depth + 1)).join(', ')}]`;
  return '';
}

const ROUTERS = /^(?:app|api|router|routes?|server|fastify|r|e|mux|group|\w*Router|\w*_router|\w*App)$/;
const VERBS =
  /^(?:get|post|put|patch|delete|head|options|all|any|ws|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|MapGet|MapPost|MapPut|MapPatch|MapDelete)$/;

function scriptRoutes(text: string): CodeRoute[] {
  const tokens = scriptTokens(text).filter((token) => token.kind !== 'comment');
  const found: CodeRoute[] = [];
  let prefix = '';
  for (const [index, token] of tokens.entries()) {
    const annotation = annotated(tokens, index);
    if (annotation !== null) {
      if (annotation.controller) prefix = slashed(annotation.path);
      else add(found, annotation.method, `${prefix}${slashed(annotation.path)}` || '/', token.line);
      continue;
    }
    const call = routerCall(tokens, index);
    if (call !== null) add(found, call.method, call.path, token.line);
  }
  return found;
}

function add(found: CodeRoute[], word: string, path: string, line: number): void {
  const method = methodFrom(word);
  const target = path.startsWith('/') ? parsePath(path) : null;
  if (method !== null && target !== null) found.push({ method, target, line, handler: NO_HANDLER });
}

function slashed(path: string): string {
  const trimmed = path.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '' : `/${trimmed}`;
}

/** `@Get(':id')`, `@PostMapping("/x")`, `@Controller('bookings')`, `@RequestMapping("/api")`. */
function annotated(
  tokens: readonly ScriptToken[],
  index: number,
): { controller: boolean; method: string; path: string } | null {
  const name = tokens[index + 1];
  if (tokens[index]?.text !== '@' || name?.kind !== 'name') return null;
  const open = tokens[index + 2]?.text === '(';
  const first = tokens[index + 3];
  const path = open && first?.kind === 'string' ? first.text : '';
  if (/^(?:Controller|RequestMapping|JsonController)$/.test(name.text))
    return { controller: true, method: '', path };
  const verb = /^(Get|Post|Put|Patch|Delete|All)(?:Mapping)?$/.exec(name.text)?.[1];
  return verb === undefined || !open ? null : { controller: false, method: verb, path };
}

/** `router.get('/x', ...)`. */
function routerCall(tokens: readonly ScriptToken[], index: number): { method: string; path: string } | null {
  const [object, dot, verb, open, path] = tokens.slice(index, index + 5);
  if (object?.kind !== 'name' || !ROUTERS.test(object.text) || dot?.text !== '.') return null;
  if (verb?.kind !== 'name' || open?.text !== '(' || path?.kind !== 'string') return null;
  if (verb.text === 'HandleFunc' || verb.text === 'Handle') {
    const [method, route] = path.text.split(/\s+/);
    return method !== undefined && route !== undefined ? { method, path: route } : null;
  }
  return VERBS.test(verb.text) ? { method: verb.text.replace(/^Map/, ''), path: path.text } : null;
}

const NO_HANDLER: CodeHandler = {
  name: '',
  status: null,
  summary: '',
  responseType: '',
  bodyType: '',
  query: [],
  secured: false,
};
