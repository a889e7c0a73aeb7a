import type { AuthenticationPlan } from '../../domain/service-plan.ts';

/** Settings of the service that a caller's credential is made from. */
export function credentialSettings({ kind }: AuthenticationPlan): readonly string[] {
  switch (kind) {
    case 'jwt':
    case 'session':
      return ['JWT_SECRET'];
    case 'api_key':
      return ['API_KEY'];
    case 'basic':
      return ['ADMIN_USERNAME', 'ADMIN_PASSWORD'];
  }
}
