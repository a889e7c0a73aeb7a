import type { Authentication, Operation } from '../../../domain/ir.ts';
import type { ReadOperation } from '../operations/read-operations.ts';
import type { Requirement } from '../operations/security.ts';
import { operationSecurity, securityAt } from '../operations/security.ts';
import type { Conclusion, Reading } from '../reading.ts';
import { headerAuthentication, schemesOf } from './authentication.ts';
import { takesPassword } from './takes-password.ts';

export interface Access {
  readonly authentication: Authentication | null;
  readonly operations: readonly Operation[];
  readonly conclusions: readonly Conclusion[];
}

/** How callers prove who they are, and which operations ask for it. */
export function accessOf(read: readonly ReadOperation[], reading: Reading): Access {
  const global = securityAt(reading.root);
  const used = read.flatMap(({ node }) => namesIn(securityAt(node).alternatives ?? global.alternatives));
  const logsIn = read.some((one) => takesPassword(one, reading));
  const schemes = schemesOf(reading, used, logsIn);
  const header = read.find(({ authorization }) => authorization !== null)?.authorization ?? null;
  const byHeader = schemes.authentication === null && header !== null;
  const operations = read.map(({ operation, node, authorization }): Operation => {
    const told = operationSecurity(node, global, schemes.rolesOf, reading.report);
    if (told !== null || !byHeader) return { ...operation, security: told };
    const source = authorization ? reading.report.place(authorization.at) : operation.source;
    const required = authorization?.required ?? false;
    return { ...operation, security: { required, roles: [], owner_only: false, source } };
  });
  if (!byHeader) {
    return { authentication: withRoles(schemes.authentication, operations), operations, conclusions: [] };
  }
  const reason = 'No security scheme is defined; operations take an Authorization header.';
  return {
    authentication: headerAuthentication(header.description, header.at, logsIn, reading.report),
    operations,
    conclusions: [{ pointer: '/authentication', reason, at: header.at }],
  };
}

function withRoles(
  authentication: Authentication | null,
  operations: readonly Operation[],
): Authentication | null {
  const roles = [...new Set(operations.flatMap(({ security }) => security?.roles ?? []))];
  return authentication && roles.length > 0 ? { ...authentication, roles } : authentication;
}

function namesIn(alternatives: readonly Requirement[] | null): string[] {
  return (alternatives ?? []).flatMap(({ schemes }) => schemes.map(({ name }) => name));
}
