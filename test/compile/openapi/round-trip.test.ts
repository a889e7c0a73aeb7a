import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileOpenapi } from '../../../src/compile/openapi/compile-openapi.ts';
import type { Operation, Service } from '../../../src/domain/ir.ts';
import type { Json } from '../../../src/domain/json.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { shapesOf } from '../../../src/generate/plan/shapes.ts';
import { writableOperation } from '../../../src/generate/plan/writable.ts';
import { openapiDocument } from '../../../src/generate/typescript/openapi.ts';
import { coded, compileFixture, FIXTURE_NAMES, serviceOf } from './compiled.ts';

/** What the document of the generated service has to repeat of an operation: everything that a caller can observe. */
function factsOf(operation: Operation, answered: number | undefined): Json {
  const { id, method, path, summary, description, tags, parameters, request, responses } = operation;
  const success = responses.find(({ status }) => status === answered);
  return JSON.parse(
    JSON.stringify({
      ...{ id, method, path, summary, description, tags },
      parameters: parameters
        .filter((one) => one.in !== 'cookie')
        .map((one) => ({
          name: one.name,
          in: one.in,
          required: one.required,
          schema: one.schema,
          separator: one.separator,
        })),
      request: request && {
        required: request.required,
        content: request.content.map(({ content_type, schema }) => [content_type, schema]),
      },
      headers: success?.headers.map((header) => [header.name, header.description, header.schema]) ?? null,
      success: success?.content.map(({ content_type, schema }) => [content_type, schema]) ?? null,
    }),
  );
}

function modelsOf(service: Service): readonly Json[] {
  return JSON.parse(JSON.stringify(service.models.map(({ name, schema }) => [name, schema])));
}

describe('the document that a generated service serves', () => {
  for (const name of FIXTURE_NAMES) {
    it(`says the same as ${name}`, async () => {
      const original = await compileFixture(name);
      const { plan } = planService(original);
      const shapes = shapesOf(original.models);
      const text = JSON.stringify(openapiDocument(plan, original), null, 2);
      const compilation = await compileOpenapi({ file: 'served.json', text });
      const served = serviceOf(compilation);
      assert.deepEqual(
        coded(compilation.diagnostics, 'openapi-invalid'),
        [],
        'it is valid by the official schema',
      );
      for (const operation of original.operations) {
        const planned = plan.operations.find((one) => one.operation.id === operation.id);
        const again = served.operations.find(({ id }) => id === operation.id);
        assert.ok(again && planned, operation.id);
        const answered = planned.behaviour.kind === 'underivable' ? undefined : planned.respond.status;
        assert.deepEqual(factsOf(again, answered), factsOf(writableOperation(operation, shapes), answered));
      }
      assert.deepEqual(
        modelsOf(served).slice(0, -1),
        modelsOf(original),
        'and one more model: the error body',
      );
      assert.deepEqual(
        [served.name, served.title, served.version, served.purpose],
        [original.name, original.title, original.version, original.purpose],
      );
    });
  }
});
