import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OperationPlan, ServicePlan } from '../../../src/domain/service-plan.ts';
import { planService } from '../../../src/generate/plan/plan-service.ts';
import { compileFixture, FIXTURE_NAMES } from '../../compile/openapi/compiled.ts';

async function planOf(name: string): Promise<ServicePlan> {
  return planService(await compileFixture(name)).plan;
}

function operation(plan: ServicePlan, id: string): OperationPlan {
  const found = plan.operations.find((one) => one.operation.id === id);
  assert.ok(found, id);
  return found;
}

/** The value under these names in an answer's body. */
function answered(plan: ServicePlan, id: string, ...names: readonly string[]): unknown {
  let value: unknown = operation(plan, id).respond.body;
  for (const name of names) {
    const entries = (value as { entries?: readonly { name: string; value: unknown }[] }).entries ?? [];
    value = entries.find((entry) => entry.name === name)?.value;
  }
  return value;
}

describe('services from OpenAPI documents', () => {
  for (const name of FIXTURE_NAMES) {
    it(`derives every operation of ${name}`, async () => {
      const missing = (await planOf(name)).operations.flatMap(({ operation: one, behaviour }) =>
        behaviour.kind === 'underivable' ? [`${one.id}: ${behaviour.reason}`] : [],
      );
      assert.deepEqual(missing, []);
    });
  }

  it('answers the absolute address of a row in its url and in Location', async () => {
    const plan = await planOf('todo.yaml');
    const url = {
      kind: 'url',
      scheme: 'http',
      path: '/chores/{choreId}',
      parameters: [{ name: 'choreId', value: { kind: 'row', field: 'id' } }],
    };
    assert.deepEqual(answered(plan, 'createChore', 'url'), url);
    assert.deepEqual(operation(plan, 'createChore').respond.headers, [{ name: 'Location', value: url }]);
    assert.ok(plan.features.includes('cors'));
  });

  it('keeps read-only fields out of requests and lists the rows of children', async () => {
    const plan = await planOf('clinic.yaml');
    const pet = plan.resources.find(({ name }) => name === 'pet');
    assert.equal(pet?.key.generate, 'integer');
    assert.ok(!pet?.fields.some(({ name }) => name === 'visits'));
    const { behaviour } = operation(plan, 'addPet');
    assert.ok(behaviour.kind === 'create');
    assert.deepEqual(
      behaviour.assign.map(({ field }) => field),
      ['name', 'birthDate', 'type'],
    );
    assert.deepEqual((answered(plan, 'getPet', 'visits') as { where: unknown }).where, [
      { field: 'petId', value: { kind: 'row', field: 'id' } },
    ]);
    assert.deepEqual(plan.errors, { kind: 'problem' });
  });
});

describe('a blogging platform', () => {
  it('keeps accounts whose names are unique, and logs in from inside a wrapper', async () => {
    const plan = await planOf('blog.yaml');
    const users = plan.resources.find(({ name }) => name === 'user');
    assert.deepEqual(users?.unique, [['email'], ['username']]);
    assert.equal(users?.key.field, 'id', 'a name that can be changed is no key');
    const { behaviour } = operation(plan, 'login');
    assert.deepEqual(behaviour, {
      kind: 'login',
      resource: 'user',
      identity_field: 'email',
      password_field: 'password',
      within: ['user'],
    });
    assert.equal(plan.authentication?.prefix, 'Token');
    assert.equal(operation(plan, 'getProfileByUsername').behaviour.kind, 'read');
  });

  it('changes the caller without making a password of none', async () => {
    const { behaviour } = operation(await planOf('blog.yaml'), 'updateCurrentUser');
    assert.ok(behaviour.kind === 'update');
    assert.deepEqual(behaviour.lookup, [{ field: 'id', value: { kind: 'current_user', field: 'id' } }]);
    const password = behaviour.assign.find(({ field }) => field === 'password')?.value;
    assert.ok(password?.kind === 'choose');
    assert.deepEqual(password.cases[0]?.then, { kind: 'row', field: 'password' });
  });

  it('puts marks once and takes them off', async () => {
    const plan = await planOf('blog.yaml');
    const kinds = ['followUserByUsername', 'unfollowUserByUsername', 'createArticleFavorite'].map((id) => {
      const { behaviour } = operation(plan, id);
      return behaviour.kind === 'action'
        ? behaviour.effects.map((effect) => [effect.kind, effect.resource])
        : [];
    });
    assert.deepEqual(kinds, [
      [['insert', 'user_follow']],
      [['remove', 'user_follow']],
      [['insert', 'article_favorite']],
    ]);
    const marks = plan.resources.find(({ name }) => name === 'article_favorite');
    assert.deepEqual(marks?.unique, [['user_id', 'article_key']]);
    assert.equal((answered(plan, 'getArticle', 'article', 'favorited') as { kind: string }).kind, 'exists');
    assert.equal(
      (answered(plan, 'getArticle', 'article', 'favoritesCount') as { kind: string }).kind,
      'count',
    );
  });

  it('knows the caller of an open operation whose answer depends on who calls', async () => {
    const plan = await planOf('blog.yaml');
    const known = plan.operations.filter(({ identifies }) => identifies).map((one) => one.operation.id);
    assert.deepEqual(known.sort(), [
      'getArticle',
      'getArticleComments',
      'getArticles',
      'getProfileByUsername',
    ]);
  });

  it('asks for rows among others: of an author, with a mark, of those whom the caller follows', async () => {
    const plan = await planOf('blog.yaml');
    const { behaviour } = operation(plan, 'getArticles');
    assert.ok(behaviour.kind === 'list');
    const asked = behaviour.filters.map(({ parameter, operator, among }) => [
      parameter,
      among?.resource ?? operator,
    ]);
    assert.deepEqual(asked, [
      ['tag', 'includes'],
      ['author', 'user'],
      ['favorited', 'article_favorite'],
    ]);
    assert.deepEqual(answered(plan, 'getArticles', 'articlesCount'), { kind: 'page_total' });
    const feed = operation(plan, 'getArticlesFeed').behaviour;
    assert.ok(feed.kind === 'list');
    assert.deepEqual(feed.among, [
      {
        field: 'author_id',
        resource: 'user_follow',
        select: 'user_key',
        where: [{ field: 'by_user_id', value: { kind: 'current_user', field: 'id' } }],
      },
    ]);
  });

  it('says errors as the document does', async () => {
    assert.deepEqual((await planOf('blog.yaml')).errors, {
      kind: 'documented',
      envelope: 'errors',
      message_field: null,
      code_field: null,
      list_field: 'body',
    });
  });
});
