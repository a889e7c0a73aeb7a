const PLAIN = /^[\w@%+=:,./-]+$/;

/** One argument for a POSIX shell; text of a spec never becomes more than that argument. */
export function shellQuoted(argument: string): string {
  return PLAIN.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
