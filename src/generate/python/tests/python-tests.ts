import type { GeneratedFile } from '../../../domain/file-set.ts';
import type { ServicePlan } from '../../../domain/service-plan.ts';
import type { TemplatePack } from '../../../ports/template-packs.ts';
import { code } from '../../rendering/code.ts';
import { rendererFor, type View } from '../../rendering/renderer.ts';
import { planScenarios } from '../../scenarios/plan-scenarios.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { appView, configView } from '../../typescript-tests/app-view.ts';
import { snakeCase } from '../identifiers.ts';
import { importLines } from '../import-lines.ts';
import { listLiteral, print } from '../layout.ts';
import { docText, pythonString } from '../literal.ts';
import { Names } from '../names.ts';
import { printStatements } from '../statement.ts';
import { tidied } from '../tidied.ts';
import { References, variableOf } from './pattern-doc.ts';
import { samplesOf } from './samples.ts';
import { scenarioStatements } from './scenario-doc.ts';
import { supportView } from './support-view.ts';

/** Test files of a generated Python project. Templates lie in the pack's `tests/` folder. */
export function pythonTests(plan: ServicePlan, pack: TemplatePack): readonly GeneratedFile[] {
  const scenarios = planScenarios(plan);
  const topics = [...new Set(scenarios.map(({ topic }) => topic))];
  const files = new Names(['test_app', 'test_config', 'test_requests']);
  const renderer = rendererFor(pack);
  const file = (path: string, template: string, view: View): GeneratedFile => ({
    path,
    contents: tidied(renderer.render(template, view, view)),
    executable: false,
    ownership: 'generated',
  });
  return [
    { path: 'tests/__init__.py', contents: '', executable: false, ownership: 'generated' },
    file('tests/conftest.py', 'tests/conftest.py.hbs', {}),
    file('tests/support.py', 'tests/support.py.hbs', supportView(plan)),
    file('tests/test_app.py', 'tests/test_app.py.hbs', wholeView(plan)),
    file('tests/test_config.py', 'tests/test_config.py.hbs', settingsView(plan)),
    ...(hasBodies(plan) ? [file('tests/test_requests.py', 'tests/test_requests.py.hbs', {})] : []),
    ...topics.map((topic) =>
      file(
        `tests/${files.take(topic === 'standard' ? 'test_standard_endpoints' : `test_${snakeCase(topic)}`)}.py`,
        'tests/test_topic.py.hbs',
        topicView(
          plan,
          topic,
          scenarios.filter((one) => one.topic === topic),
        ),
      ),
    ),
  ];
}

function topicView(plan: ServicePlan, topic: string, scenarios: readonly Scenario[]): View {
  const labels = scenarios.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'request' ? [variableOf(step.label)] : [])),
  );
  const samples = samplesOf(scenarios, new Names(labels));
  const references = new References();
  const names = new Names();
  const tests = scenarios.map((scenario) => ({
    spec: code(pythonString(`${scenario.source.file}:${scenario.source.line}`)),
    name: code(names.take(`test_${snakeCase(scenario.name, 'story')}`)),
    title: code(docText(scenario.name)),
    body: code(printStatements(scenarioStatements(scenario, plan, samples, references), 4)),
  }));
  const used = samples.filter(({ name }) => references.constants.has(name));
  if (used.length > 0) references.support.add('Body');
  return {
    title: code(docText(`${topic.charAt(0).toUpperCase()}${topic.slice(1).replaceAll('_', ' ')}.`)),
    imports: code(
      importLines(
        new Map([
          ['pytest', new Set<string>()],
          ['tests.support', new Set(['Api', ...references.support])],
        ]),
      ),
    ),
    samples: used.map(({ name, doc }) => ({
      name: code(name),
      value: code(print(doc, { indent: 0, before: name.length + 9, after: 0, inside: false })),
    })),
    tests,
  };
}

function hasBodies({ operations }: ServicePlan): boolean {
  return operations.some(({ operation }) =>
    (operation.request?.content ?? []).some(({ content_type }) => content_type === 'application/json'),
  );
}

function wholeView(plan: ServicePlan): View {
  const { operations, json_create, ...rest } = appView(plan);
  const described: readonly unknown[] = Array.isArray(operations) ? operations : [];
  const list = listLiteral(described.map((each) => pythonString(String(each))));
  return {
    ...rest,
    operations: code(print(list, { indent: 0, before: 13, after: 0, inside: false })),
    json_create: typeof json_create === 'string' ? code(pythonString(json_create)) : null,
  };
}

function settingsView(plan: ServicePlan): View {
  const { port, level, required } = configView(plan);
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return {
    port,
    level: code(pythonString(String(level))),
    required: names.flatMap((each) => {
      if (typeof each !== 'object' || each === null || !('name' in each)) return [];
      const name = String(each.name);
      const entry = plan.configuration.find((one) => one.name === name);
      if (!entry) return [];
      return [
        {
          name: code(pythonString(name)),
          function: code(`test_${snakeCase(name)}_has_to_be_set`),
          title: code(docText(`${name} has to be set`)),
          spec: code(pythonString(`${entry.source.file}:${entry.source.line}`)),
          fault: code(pythonString(`${name} is missing`)),
        },
      ];
    }),
  };
}
