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

  merge(other: Uses): void {
    for (const [module, names] of other.imports) for (const name of names) this.import(module, name);
    for (const name of other.input) this.input.add(name);
    for (const name of other.service) this.service.add(name);
  }
}
