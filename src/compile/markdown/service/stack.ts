import type { DocumentFacts } from './draft.ts';

const TECHNOLOGIES = [
  'python',
  'typescript',
  'javascript',
  'node',
  'go',
  'rust',
  'java',
  'kotlin',
  'ruby',
  'php',
  'bash',
  'fastapi',
  'flask',
  'django',
  'express',
  'fastify',
  'nestjs',
  'next',
  'react',
  'vue',
  'spring',
  'gin',
  'rails',
  'hono',
  'pydantic',
  'sqlalchemy',
  'prisma',
  'uvicorn',
  'httpx',
  'asyncpg',
  'celery',
  'websocket',
  'grpc',
  'graphql',
  'sqlite',
  'postgresql',
  'mysql',
  'mariadb',
  'mongodb',
  'redis',
  'elasticsearch',
  'kafka',
  'rabbitmq',
  'nats',
  's3',
  'minio',
  'docker',
  'kubernetes',
  'nginx',
  'prometheus',
  'grafana',
  'jwt',
  'oauth',
  'stripe',
  'solana',
  'metaplex',
  'openai',
  'claude',
  'systemd',
] as const;
const ALIASES: Readonly<Record<string, string>> = {
  postgres: 'postgresql',
  nodejs: 'node',
  'node.js': 'node',
  golang: 'go',
  mongo: 'mongodb',
  'next.js': 'next',
  websockets: 'websocket',
  anthropic: 'claude',
  k8s: 'kubernetes',
};
const KNOWN = new Set<string>(TECHNOLOGIES);

const STACK_TITLES =
  /\b(?:tech(?:nology)? ?stack|stack|technolog(?:y|ies|ien)|technical (?:constraints|implementation|details|stack)|technische\w*|architecture|architektur|implementation)\b/i;
const STACK_KEYS =
  /^(?:language|framework|language\/framework|database|db|stack|tech stack|runtime|queue|cache|ai|backend|frontend|auth|deployment|monitor|sprache|datenbank|web framework|orm|server|api|storage)$/;

/** Technologies that the document names where it speaks about its own make, lower case, in order of appearance. */
export function serviceStack(facts: DocumentFacts): string[] {
  const found = new Set<string>();
  const take = (text: string): void => {
    for (const raw of text.toLowerCase().split(/[^a-z0-9.+#]+/)) {
      const word = raw.replace(/[.]+$/, '');
      const name = ALIASES[word] ?? word;
      if (KNOWN.has(name)) found.add(name);
    }
  };
  for (const label of facts.labels) if (STACK_KEYS.test(label.key)) take(label.value.text);
  for (const section of facts.outline.sections) {
    if (section.level === 0 || !STACK_TITLES.test(section.title.text)) continue;
    for (const block of facts.outline.blocks.slice(section.heading + 1, section.end)) {
      if (block.section !== section) continue;
      if (block.kind === 'text') for (const line of block.lines) take(line.text);
      if (block.kind === 'table') for (const row of block.rows) for (const cell of row) take(cell.text);
    }
  }
  return [...found];
}
