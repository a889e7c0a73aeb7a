import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseEnvironment } from '../../../src/adapters/node/base-environment.ts';

test('what a child needs passes, all else does not', () => {
  const passed = {
    PATH: '/bin',
    HOME: '/home/a',
    LC_ALL: 'C',
    https_proxy: 'http://proxy:3128',
    npm_config_registry: 'https://npm.example/',
    NPM_CONFIG_CAFILE: '/ca.pem',
    'npm_config_@acme:registry': 'https://acme.example/',
    PIP_INDEX_URL: 'https://pypi.example/simple',
    NODE_EXTRA_CA_CERTS: '/ca.pem',
  };
  const kept = baseEnvironment({
    ...passed,
    GITHUB_TOKEN: 'x',
    INPUT_TOKEN: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    NODE_OPTIONS: '--require=/tmp/x',
    LD_PRELOAD: '/tmp/x.so',
    LC_TOKEN: 'x',
    npm_config_local_prefix: '/elsewhere',
    npm_config_script_shell: '/tmp/x',
    'npm_config_//npm.example/:_authToken': 'x',
    npm_config__auth: 'x',
    npm_config_key: 'x',
    SLIPWAY_CHILD: 'x',
    LANG: undefined,
    TZ: '',
  });
  assert.deepEqual(kept, passed);
});

test('credentials inside addresses are taken out', () => {
  const kept = baseEnvironment({
    HTTPS_PROXY: 'http://user:pa55@proxy:3128',
    PIP_EXTRA_INDEX_URL: 'https://u:p@one/simple https://two/simple?x=a@b',
    NO_PROXY: 'localhost,10.0.0.0/8',
  });
  assert.deepEqual(kept, {
    HTTPS_PROXY: 'http://proxy:3128',
    PIP_EXTRA_INDEX_URL: 'https://one/simple https://two/simple?x=a@b',
    NO_PROXY: 'localhost,10.0.0.0/8',
  });
});
