import type { OperationPlan, ResourcePlan } from '../../domain/service-plan.ts';
import { Undecidable } from './compare.ts';
import { known, samePattern } from './pattern.ts';
import { type Inputs, withInputs } from './sample-request.ts';
import type { Session } from './session.ts';
import { actionInputs, actorFor, creationInputs, inputsOn, make, observe, readBack } from './stage.ts';
import { article, type Base, named, type Story } from './story.ts';

export function updateStories(
  resource: ResourcePlan,
  operation: OperationPlan,
  base: Base,
): readonly Story[] {
  const { behaviour } = operation;
  if (behaviour.kind !== 'update') return [];
  const name = article(resource.name);
  const stories: Story[] = [
    {
      ...base,
      name: `${behaviour.mode === 'merge' ? 'changes' : 'replaces'} ${name}`,
      tell(session) {
        const row = make(session, resource.name);
        const bystander = make(session, resource.name, {}, { label: 'bystander' });
        session.pause();
        const inputs = actionInputs(session, operation, row);
        const outcome = session.call(operation, inputs, {
          title: `${behaviour.mode === 'merge' ? 'changes' : 'replaces'} it`,
          label: 'changed',
          actor: actorFor(session, operation),
        });
        if (outcome.row) readBack(session, outcome.row);
        readBack(session, bystander, 'the other one stayed as it was');
      },
    },
  ];
  if (behaviour.mode === 'merge')
    stories.push({
      ...base,
      name: `changes nothing of ${name} but what the body names`,
      tell: (session) => tellSingleChanges(session, resource, operation),
    });
  else
    stories.push({
      ...base,
      name: `puts what the body leaves out of ${name} back to its default`,
      tell(session) {
        const row = make(session, resource.name);
        const minimal = session.sample(operation, 'minimal');
        session.call(operation, withInputs(minimal, inputsOn(session, operation, row)), {
          title: 'replaces it with the required fields alone',
          label: 'replaced',
          actor: actorFor(session, operation),
        });
        readBack(session, session.store.current(row));
      },
    });
  if (behaviour.on_missing === 'create')
    stories.push({
      ...base,
      name: `creates ${name} that is not there yet`,
      tell(session) {
        const inputs = creationInputs(session, operation);
        const outcome = session.call(operation, inputs, {
          title: `puts a new ${named(resource.name)}`,
          label: 'created',
          actor: actorFor(session, operation),
        });
        if (outcome.row) observe(session, outcome.row, 'it is there');
      },
    });
  return stories;
}

/** Each member alone, on one row; what was changed before stays changed. */
function tellSingleChanges(session: Session, resource: ResourcePlan, operation: OperationPlan): void {
  const row = make(session, resource.name);
  let told = 0;
  for (const [name] of actionInputs(session, operation, row).body) {
    const inputs = actionInputs(session, operation, row);
    const value = inputs.body.get(name);
    if (!value || samePattern(value, session.store.current(row).fields.get(name) ?? known(null))) continue;
    const alone: Inputs = { ...inputs, body: new Map([[name, value]]) };
    if (foreseenRefusal(session, operation, alone)) continue;
    session.call(operation, alone, {
      title: `${name.replaceAll('_', ' ')} alone`,
      label: 'changed',
      actor: actorFor(session, operation),
    });
    told += 1;
  }
  if (told === 0) throw new Undecidable('no member can be changed alone');
  readBack(session, session.store.current(row));
}

function foreseenRefusal(session: Session, operation: OperationPlan, inputs: Inputs): boolean {
  try {
    return session.foresee(operation, inputs).refused !== null;
  } catch (thrown) {
    if (thrown instanceof Undecidable) return true;
    throw thrown;
  }
}
