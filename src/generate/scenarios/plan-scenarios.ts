import type { ServicePlan } from '../../domain/service-plan.ts';
import { accessStories } from './access-stories.ts';
import { actionStories } from './action-stories.ts';
import { boundaryStories } from './boundary-stories.ts';
import { Undecidable } from './compare.ts';
import { contractStories } from './contract-stories.ts';
import { faultStories } from './fault-stories.ts';
import { guardStories } from './guard-stories.ts';
import { listStories } from './list-stories.ts';
import { rowStories } from './row-stories.ts';
import type { Scenario } from './scenario.ts';
import { Session, type Variants } from './session.ts';
import { standardStories } from './standard-stories.ts';
import type { Story } from './story.ts';
import { streamStories } from './stream-stories.ts';
import { totalStories } from './total-stories.ts';

/**
 * The stories that a service of this plan has to live up to, in no programming language. Every story starts from a
 * service without data unless `shared` says that all are played on one service: then no two use the same samples.
 * What the plan leaves open is left out.
 */
export function planScenarios(
  plan: ServicePlan,
  { shared = false }: { readonly shared?: boolean } = {},
): readonly Scenario[] {
  const stories = [
    ...plan.resources.flatMap((resource) => [
      ...rowStories(plan, resource),
      ...actionStories(plan, resource),
      ...listStories(plan, resource),
      ...boundaryStories(plan, resource),
    ]),
    ...guardStories(plan),
    ...totalStories(plan),
    ...faultStories(plan),
    ...accessStories(plan),
    ...streamStories(plan),
    ...standardStories(plan),
  ];
  const samples: Variants = new Map();
  const told = stories.flatMap((story) => tell(story, plan, shared ? samples : new Map()));
  const proven = new Set(told.flatMap(({ proves }) => proves));
  const rest = contractStories(plan, proven).flatMap((story) =>
    tell(story, plan, shared ? samples : new Map()),
  );
  return uniquelyNamed([...told, ...rest]);
}

function tell(story: Story, plan: ServicePlan, samples: Variants): readonly Scenario[] {
  const session = new Session(plan, samples);
  try {
    story.tell(session);
  } catch (thrown) {
    if (thrown instanceof Undecidable) return [];
    throw thrown;
  }
  const { name, kind, topic, source, proves } = story;
  const steps = session.steps();
  return steps.length === 0 ? [] : [{ name, kind, topic, source, proves, steps }];
}

/** Two operations may do the same to one resource: the second story of a name says which it is. */
function uniquelyNamed(scenarios: readonly Scenario[]): readonly Scenario[] {
  const taken = new Map<string, number>();
  return scenarios.map((scenario) => {
    const key = `${scenario.topic} ${scenario.name}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? scenario : { ...scenario, name: `${scenario.name}, ${scenario.proves[0] ?? count}` };
  });
}
