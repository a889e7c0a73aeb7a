import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Operation } from '../../../src/domain/ir.ts';
import { property, requestSchema, responseSchema, serviceFrom } from '../compiled.ts';

async function operation(text: string, method = 'POST'): Promise<Operation> {
  const service = await serviceFrom(`# desk\n\n## API\n\n### ${method} /things\n\n${text}\n`);
  const [first] = service.operations;
  assert.ok(first);
  return first;
}

const fence = (text: string): string => `\`\`\`json\n${text}\n\`\`\`\n`;

describe('bodies', () => {
  it('tells request and response apart by comments, labels and members', async () => {
    for (const text of [
      fence('// Request\n{"name": "x"}\n// Response\n{"id": 1}'),
      `**Input:**\n${fence('{"name": "x"}')}\n**Output:**\n${fence('{"id": 1}')}`,
      `- Body: \`{"name": "x"}\`\n- Returns: \`{"id": 1}\``,
      fence('{"name": "x"}') + fence('{"id": 1}'),
      `#### Request\n\n${fence('{"name": "x"}')}\n#### Response\n\n${fence('{"id": 1}')}`,
    ]) {
      const found = await operation(text);
      assert.deepEqual(Object.keys(requestSchema(found).properties ?? {}), ['name'], text);
      const success = found.responses.find((one) => one.status < 300);
      assert.deepEqual(Object.keys(success?.content[0]?.schema.properties ?? {}), ['id'], text);
    }
  });

  it('takes status codes from labels, bullets, tables and sentences', async () => {
    for (const text of [
      '- 201: Created\n- 404: Not found',
      '**Responses:**\n- `201 Created` – fine\n- `404` – no such thing',
      '| Status | Meaning |\n|---|---|\n| 201 | fine |\n| 404 | none |',
      '- Status: 201 Created\n- Errors: 404 if there is none',
      'Returns 201 with the thing. Fails with 404 if there is none.',
      '**Success Response (201):**\n\n**Error Response (404):**',
    ]) {
      const found = await operation(text);
      assert.deepEqual(
        found.responses.map((one) => one.status),
        [201, 404],
        text,
      );
    }
  });

  it('knows the usual success where none is given, and says so', async () => {
    assert.deepEqual(
      (await operation('')).responses.map((one) => [one.status, one.origin]),
      [[201, 'inferred']],
    );
    assert.deepEqual(
      (await operation('', 'GET')).responses.map((one) => [one.status, one.origin]),
      [[200, 'inferred']],
    );
    const redirect = await operation('Redirects to the target.', 'GET');
    assert.equal(redirect.responses[0]?.status, 302);
    assert.equal(redirect.responses[0]?.headers[0]?.name, 'Location');
  });

  it('reads form data and uploads', async () => {
    const form = await operation('- Input: user, password (form data)');
    assert.equal(form.request?.content[0]?.content_type, 'application/x-www-form-urlencoded');
    const upload = await operation(
      '**Form fields:**\n- `picture` (file, required)\n- `note` (string, optional)',
    );
    assert.equal(upload.request?.content[0]?.content_type, 'multipart/form-data');
    assert.deepEqual(requestSchema(upload).required, ['picture']);
  });

  it('reads optional members from comments, marks, nulls and words', async () => {
    const found = await operation(
      fence(
        '{\n  "a": 1,\n  "b": 2, // optional\n  "c?": 3,\n  "d": null,\n  "e": "string (optional)",\n  "f": 5 // default: 5\n}',
      ),
    );
    assert.deepEqual(requestSchema(found).required, ['a']);
    assert.equal(property(requestSchema(found), 'f').default, 5);
  });

  it('reads choices from unions and comments', async () => {
    const found = await operation(
      fence(
        '{\n "a": "x" | "y",\n "b": "x|y",\n "c": "x", # x, y, z\n "d": "x", // or "y"\n "e": "x" // e.g. y, z\n}',
      ),
    );
    const choices = ['a', 'b', 'c', 'd', 'e'].map((name) => property(requestSchema(found), name).enum);
    assert.deepEqual(choices, [['x', 'y'], ['x', 'y'], ['x', 'y', 'z'], ['x', 'y'], undefined]);
  });

  it('links bodies to models by members and by words', async () => {
    const models =
      '\n## Data Models\n\n```python\nclass Thing(BaseModel):\n    id: int\n    name: str\n    state: str  # new, old\n```\n';
    const same = await operation(`Returns: \`{"id": 1, "name": "x", "state": "new"}\`\n${models}`, 'GET');
    assert.deepEqual(responseSchema(same, 200), { $ref: '#/models/Thing' });
    const words = await operation(`- Output: Array of things\n${models}`, 'GET');
    assert.deepEqual(responseSchema(words, 200), { type: 'array', items: { $ref: '#/models/Thing' } });
    const part = await operation(`Returns: \`{"id": 1, "state": "new", "extra": true}\`\n${models}`, 'GET');
    assert.deepEqual(property(responseSchema(part, 200), 'state').enum, ['new', 'old']);
    const other = await operation(`Returns: \`{"id": 1, "name": "x", "state": "broken"}\`\n${models}`, 'GET');
    assert.equal(
      property(responseSchema(other, 200), 'state').enum,
      undefined,
      'an example outside of the choices wins',
    );
  });

  it('reads query parameters from every place', async () => {
    for (const text of [
      '- Query: `limit`, `kind`',
      'Query params: ?limit=20&kind=a',
      '**Query parameters:**\n- `limit` (integer): how many\n- `kind` (string)',
      fence('// Query params: ?limit=20&kind=a\n{"things": []}'),
    ]) {
      const found = await operation(text, 'GET');
      assert.deepEqual(
        found.parameters.map((one) => [one.name, one.in, one.schema.type]),
        [
          ['limit', 'query', 'integer'],
          ['kind', 'query', 'string'],
        ],
        text,
      );
    }
  });

  it('lets a body leave out what the model presets, and PATCH everything', async () => {
    const spec = `# desk

## API

### POST /rooms
Request:
${fence('{"name": "Aurora", "floor": 2}')}
### PATCH /rooms/{room_id}
Request:
${fence('{"name": "Aurora"}')}
### GET /rooms?floor=2

## Models

\`\`\`python
class Room(BaseModel):
    id: int
    name: str  # unique
    floor: int = 0
    seats: int
\`\`\`
`;
    const service = await serviceFrom(spec);
    const [create, patch, list] = service.operations;
    assert.ok(create && patch && list);
    assert.deepEqual(requestSchema(create).required, ['name']);
    assert.deepEqual(requestSchema(patch).required, []);
    assert.deepEqual(list.parameters[0]?.schema, { type: 'integer' }, 'a filter has no default');
    assert.deepEqual(service.models[0]?.constraints, [{ kind: 'unique', fields: ['name'] }]);
  });

  it('takes a label on a line of its own, and bodies beside the request line', async () => {
    const lone = await operation(
      `Request\n\n${fence('{"name": "x"}')}\nResponse 202\n\n${fence('{"id": 1}')}\n404 when there is none.`,
    );
    assert.deepEqual(
      lone.responses.map((one) => [one.status, one.description]),
      [
        [202, 'Accepted'],
        [404, 'when there is none'],
      ],
    );
    const service = await serviceFrom(
      '# desk\n\n## API\n\n```\nPOST /echo {"text": "a"} -> {"length": 1}\nGET /a, /b and /c\n```\n',
    );
    assert.deepEqual(
      service.operations.map((one) => one.path),
      ['/echo', '/a', '/b', '/c'],
    );
    const [echo] = service.operations;
    assert.ok(echo);
    assert.deepEqual(requestSchema(echo).required, ['text']);
    assert.deepEqual(responseSchema(echo, 200).required, ['length']);
  });
});
