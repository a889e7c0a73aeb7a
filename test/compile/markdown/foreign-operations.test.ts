import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endpointsOf, serviceFrom } from '../compiled.ts';

const SPEC = '# desk\n\n**Port:** 4000\n\n## Endpoints\n\n### POST /things\nMakes a thing.\n\n';
const OWN = ['POST /things'];

async function found(more: string): Promise<string[]> {
  return endpointsOf(await serviceFrom(SPEC + more));
}

describe('operations of others', () => {
  it('leaves out steps of a flow', async () => {
    const flow =
      '## Checkout\n\n```\n1. Client sends POST /orders\n   ↓\n2. desk → POST /payments\n   ↓\n3. Done\n```\n';
    assert.deepEqual(await found(flow), OWN);
  });

  it('leaves out sections on other services', async () => {
    assert.deepEqual(await found('## Dependencies\n\n- **billing**: `POST /invoices`\n'), OWN);
    assert.deepEqual(await found('## External APIs\n\n### GET /rates\n'), OWN);
    assert.deepEqual(await found('## Billing (port 4999)\n\n### POST /invoices\n'), OWN);
    assert.deepEqual(
      await found('## Integration with billing\n\n**POST /invoices**\n- Body: `{"a": 1}`\n'),
      OWN,
    );
  });

  it('leaves out lists that announce calls', async () => {
    assert.deepEqual(
      await found('## Lifecycle\n\nOn start the desk calls the registry:\n\n- `POST /register`\n'),
      OWN,
    );
  });

  it('leaves out requests to other hosts', async () => {
    assert.deepEqual(
      await found('## Endpoints of the neighbour\n\n- GET http://neighbour:4001/stock\n'),
      OWN,
    );
  });

  it('leaves out paths in strings, files and comments', async () => {
    const text =
      '## Notes\n\n- Logs go to `/var/log/desk.log`\n- "GET /old is gone" is the message\n\n```json\n{"hint": "try POST /other"}\n```\n\n<!-- ### DELETE /things -->\n';
    assert.deepEqual(await found(text), OWN);
  });

  it('leaves out a specification inside of the specification', async () => {
    assert.deepEqual(
      await found('## Template\n\n````markdown\n# other\n\n## Endpoints\n\n### GET /other\n````\n'),
      OWN,
    );
    assert.deepEqual(
      await found('## Template\n\n```\n# other\n\n## Endpoints\n\n### GET /other\nGET /another\n```\n'),
      OWN,
    );
  });

  it('leaves out what is struck through', async () => {
    assert.deepEqual(await found('### ~~DELETE /things~~\n'), OWN);
  });

  it('counts the standard block once, however often it is listed', async () => {
    const block =
      '## UDC Endpoints\n\n- ✅ `/health` - alive\n- ✅ `/state` - numbers\n\n## UDC Compliance\n\n- ✅ GET /health\n- ✅ GET /state\n';
    assert.deepEqual(await found(block), [...OWN, 'GET /health', 'GET /state']);
  });
});
