import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, compileText, operationOf, serviceFrom, serviceOf } from '../compiled.ts';

const HEAD = '# desk\n\n**Port:** 4000\n\n## Endpoints\n\n';

function definition(body: string, answer = '{"id": 1}'): string {
  return `### POST /things\n\nRequest:\n\`\`\`json\n${body}\n\`\`\`\n\nResponse:\n\`\`\`json\n${answer}\n\`\`\`\n\n`;
}

describe('diagnostics', () => {
  it('tells of a document without operations what to write', async () => {
    const compilation = await compileText('# Minutes\n\nWe met. The /health of the team is good.\n');
    assert.equal(compilation.ir, null);
    assert.ok(codesOf(compilation).includes('error no-operations'));
  });

  it('is content with a missing port', async () => {
    const compilation = await compileText('# desk\n\n## API\n\n### GET /things\n');
    assert.equal(serviceOf(compilation).port, null);
    assert.ok(codesOf(compilation).includes('info no-port'));
  });

  it('warns of the same definition twice', async () => {
    const compilation = await compileText(HEAD + definition('{"name": "x"}') + definition('{"name": "y"}'));
    assert.deepEqual(codesOf(compilation), ['warning duplicate-operation']);
    const [warning] = compilation.diagnostics;
    assert.equal(warning?.place.line, 19);
    assert.deepEqual(
      warning?.related?.map((one) => one.place.line),
      [7],
    );
    assert.equal(serviceOf(compilation).operations.length, 1);
  });

  it('refuses bodies that cannot both hold, with both places', async () => {
    const types = await compileText(
      HEAD + definition('{"name": "x", "count": 1}') + definition('{"name": "x", "count": "many"}'),
    );
    assert.deepEqual(codesOf(types), ['error contradictory-operation']);
    assert.match(types.diagnostics[0]?.message ?? '', /count is integer there and string here/);
    assert.equal(types.diagnostics[0]?.related?.length, 1);
    const members = await compileText(HEAD + definition('{"name": "x"}') + definition('{"title": "x"}'));
    assert.deepEqual(codesOf(members), ['error contradictory-operation']);
  });

  it('warns of bodies that differ', async () => {
    const compilation = await compileText(
      HEAD + definition('{"name": "x"}') + definition('{"name": "x", "note": "y"}'),
    );
    assert.deepEqual(codesOf(compilation), ['warning contradictory-operation']);
  });

  it('does not mind a list beside the definitions', async () => {
    const list = '## Endpoints at a glance\n\n| Method | Path |\n|---|---|\n| POST | /things |\n\n';
    assert.deepEqual(
      codesOf(
        await compileText(`# desk\n\n**Port:** 4000\n\n${list}## Details\n\n${definition('{"name": "x"}')}`),
      ),
      [],
    );
  });

  it('warns of two ports and two shapes of one model', async () => {
    const text = `${HEAD}### GET /things\n\n## Models\n\n\`\`\`python\nclass Thing(BaseModel):\n    size: int\n\`\`\`\n\n\`\`\`sql\nCREATE TABLE things (size TEXT NOT NULL);\n\`\`\`\n\n## Run\n\n- **Port:** 4001\n`;
    assert.deepEqual(codesOf(await compileText(text)), [
      'warning contradictory-model',
      'warning contradictory-port',
    ]);
  });

  it('tells what it left out and why', async () => {
    const text = `${HEAD}### GET /things\n\n## Roadmap\n\n### DELETE /things\n\n## How it works\n\nThe worker then calls \`POST /jobs\`.\n`;
    assert.deepEqual(codesOf(await compileText(text)), [
      'info planned-operation',
      'info mentioned-operation',
    ]);
  });

  it('warns of a reference into nowhere', async () => {
    const text = `${HEAD}### GET /things\nReturns: Same as /nothing\n`;
    assert.deepEqual(codesOf(await compileText(text)), ['warning unknown-reference']);
  });

  it('goes on with broken front matter', async () => {
    const compilation = await compileText(`---\nname: [\nport: 1\n---\n${HEAD}### GET /things\n`);
    assert.ok(codesOf(compilation).includes('warning frontmatter-invalid'));
    assert.equal(serviceOf(compilation).operations[0]?.source.line, 11);
  });

  it('says of every conclusion why, with a pointer that leads somewhere', async () => {
    const service = await serviceFrom(
      `${HEAD}### POST /things\n\n\`\`\`json\n{"name": "x"}\n\`\`\`\n\n### GET /things/42\n`,
    );
    for (const inference of service.inferences) {
      let at: unknown = service;
      for (const part of inference.pointer.split('/').slice(1)) {
        assert.ok(
          typeof at === 'object' && at !== null && part in at,
          `${inference.pointer} of "${inference.reason}"`,
        );
        at = Reflect.get(at, part);
      }
    }
    assert.equal(operationOf(service, 'POST /things').responses[0]?.origin, 'inferred');
    assert.ok(service.inferences.some((one) => one.reason.includes('"42" in the path')));
  });
});
