import type { GeneratedFile } from '../../domain/file-set.ts';
import type { ServicePlan } from '../../domain/service-plan.ts';
import type { TemplatePack } from '../../ports/template-packs.ts';
import { code } from '../rendering/code.ts';
import { rendererFor, type View } from '../rendering/renderer.ts';
import { planScenarios } from '../scenarios/plan-scenarios.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { kebabCase, Names } from '../typescript/identifiers.ts';
import { appView, configView } from './app-view.ts';
import { References } from './pattern-code.ts';
import { samplesOf } from './samples.ts';
import { scenarioCode } from './scenario-code.ts';
import { supportView } from './support-view.ts';

/** Test files of a generated TypeScript project. Templates lie in the pack's `test/` folder. */
export function typescriptTests(plan: ServicePlan, pack: TemplatePack): readonly GeneratedFile[] {
  const scenarios = planScenarios(plan);
  const topics = [...new Set(scenarios.map(({ topic }) => topic))];
  const renderer = rendererFor(pack);
  const file = (path: string, template: string, view: View): GeneratedFile => ({
    path,
    contents: renderer.render(template, view, view),
    executable: false,
    ownership: 'generated',
  });
  return [
    file('test/support.ts', 'test/support.ts.hbs', supportView(plan)),
    file('test/app.test.ts', 'test/app.test.ts.hbs', appView(plan)),
    file('test/unit/config.test.ts', 'test/unit/config.test.ts.hbs', configView(plan)),
    ...topics.map((topic) =>
      file(
        topicPath(topic),
        'test/scenarios.test.ts.hbs',
        topicView(
          plan,
          topic,
          scenarios.filter((one) => one.topic === topic),
        ),
      ),
    ),
  ];
}

function topicPath(topic: string): string {
  return topic === 'standard'
    ? 'test/standard-endpoints.test.ts'
    : `test/integration/${kebabCase(topic)}.test.ts`;
}

function topicView(plan: ServicePlan, topic: string, scenarios: readonly Scenario[]): View {
  const labels = scenarios.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'request' ? [step.label] : [])),
  );
  const samples = samplesOf(scenarios, new Names([...labels, ...RESERVED]));
  const references = new References();
  const tests = scenarios.map((scenario) => scenarioCode(scenario, plan, samples, references));
  const imports = [...references.support].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return {
    support: topic === 'standard' ? code("'./support.ts'") : code("'../support.ts'"),
    imports: code(importList(imports)),
    samples: samples
      .filter(({ name }) => references.constants.has(name))
      .map((sample) => ({ name: code(sample.name), value: code(sample.code) })),
    tests: tests.map((test) => code(test.code)),
  };
}

/** Names that every test has. */
const RESERVED = ['api', 't', 'test', 'valid', 'faults', 'fault', 'body', 'answer'];

function importList(names: readonly string[]): string {
  const line = names.join(', ');
  return line.length <= 80 ? `{ ${line} }` : `{\n  ${names.join(',\n  ')},\n}`;
}
