/** Parts of a handler's first argument and of the service that its code names, and what it imports. */
export class Uses {
  readonly input = new Set<'params' | 'query' | 'headers' | 'body' | 'request' | 'user'>();
  readonly service = new Set<
    'config' | 'db' | 'log' | 'telemetry' | 'dependencies' | 'changes' | 'tokens' | 'files'
  >();
  /** Module below `src/generated`, without `.ts` -> names. */
  readonly imports = new Map<string, Set<string>>();

  /** The service as a whole, not its parts. */
  wholeService = false;
  /** Whether the type of a request schema is named. */
  usesSchemas = false;
  /** How often the time of the operation is asked for. */
  moments = 0;

  /** Gives the name back, so that it can stand in the code that needs it. */
  import(module: string, name: string): string {
    const names = this.imports.get(module) ?? new Set<string>();
    names.add(name);
    this.imports.set(module, names);
    return name;
  }

  /** Keeps what the code does name: of a value that was rendered and then not needed, nothing may stay behind. */
  keepNamed(code: string): void {
    const named = new Set(code.match(/[A-Za-z_$][\w$]*/g));
    for (const names of this.imports.values()) {
      for (const name of names) if (!named.has(name)) names.delete(name);
    }
    for (const name of this.input) if (!named.has(name)) this.input.delete(name);
    for (const name of this.service) if (!named.has(name)) this.service.delete(name);
  }
}
