import { isJsonObject } from '../domain/json.ts';
import type { RequestContent } from '../generate/scenarios/scenario.ts';
import { jsonOf, type Known } from './match-pattern.ts';

const BOUNDARY = 'slipway-boundary-7d4a6d158c9d';

/** The bytes of a request body and the media type that goes with them. */
export function requestBody(
  content: RequestContent,
  memory: Known,
): { readonly body: string; readonly content_type: string } {
  switch (content.kind) {
    case 'json':
      return { body: JSON.stringify(jsonOf(content.value, memory)), content_type: 'application/json' };
    case 'broken':
      return { body: '{"broken": ', content_type: 'application/json' };
    case 'form':
      return {
        body: new URLSearchParams(textMembers(content.value, memory)).toString(),
        content_type: 'application/x-www-form-urlencoded',
      };
    case 'multipart':
      return {
        body: multipart(textMembers(content.value, memory), content.file),
        content_type: `multipart/form-data; boundary=${BOUNDARY}`,
      };
  }
}

function textMembers(value: Parameters<typeof jsonOf>[0], memory: Known): [string, string][] {
  const members = jsonOf(value, memory);
  return isJsonObject(members)
    ? Object.entries(members).map(([name, one]) => [
        name,
        typeof one === 'string' ? one : JSON.stringify(one),
      ])
    : [];
}

function multipart(
  members: readonly (readonly [string, string])[],
  file: Extract<RequestContent, { kind: 'multipart' }>['file'],
): string {
  const parts = members.map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const upload = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: ${file.content_type}\r\n\r\n${file.text}\r\n`;
  return `${parts.join('')}${upload}--${BOUNDARY}--\r\n`;
}
