/** What the code of a handler names: parameters of the function, and names that its file imports. */
export class Uses {
  /** Parameters that are there only when they are needed. */
  readonly parameters = new Set<'service' | 'facts' | 'user'>();
  /** Module as it stands in an import -> names. */
  readonly imports = new Map<string, Set<string>>();
  /** Parts of the service that the code names. */
  readonly parts = new Set<string>();
  /** How often the time of the operation is asked for. */
  moments = 0;

  /** Gives the name back, so that it can stand in the code that needs it. */
  import(module: string, name: string): string {
    const names = this.imports.get(module) ?? new Set<string>();
    names.add(name);
    this.imports.set(module, names);
    return name;
  }

  /** Forgets what the code does not name after all. */
  keepNamed(code: string): void {
    const named = new Set(code.match(/[A-Za-z_]\w*/g));
    for (const names of this.imports.values())
      for (const name of names) if (!named.has(name)) names.delete(name);
    for (const name of this.parameters) if (!named.has(name)) this.parameters.delete(name);
    for (const part of this.parts) if (!code.includes(`service.${part}`)) this.parts.delete(part);
    for (const [module, names] of this.imports) if (names.size === 0) this.imports.delete(module);
  }

  value(name: string): string {
    return this.import('service.values', name);
  }

  query(name: string): string {
    return this.import('service.queries', name);
  }

  /** Module with the tables. */
  tables(): string {
    return this.import('service', 'tables');
  }

  /** A part of the service: `telemetry.requests`. */
  part(path: string): string {
    this.parameters.add('service');
    this.parts.add(path.split('.', 1)[0] ?? path);
    return `service.${path}`;
  }

  has(module: string, name: string): boolean {
    return this.imports.get(module)?.has(name) ?? false;
  }
}
