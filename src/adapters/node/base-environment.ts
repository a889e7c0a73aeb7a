type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a child needs to work on this machine at all: where programs, homes and temporary files are, the language,
 * and how to reach the package registries. A list of what passes, not of what does not. User names and passwords
 * inside addresses are taken out: a child that needs them finds them in the user's own `.npmrc` or `pip.conf`.
 */
export function baseEnvironment(environment: Environment): Readonly<Record<string, string>> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || value === '' || SECRET.test(name) || !isListed(name)) continue;
    passed[name] = withoutCredentials(value);
  }
  return passed;
}

function isListed(name: string): boolean {
  if (PLACES.has(name) || /^LC_[A-Z]+$/.test(name) || PROXIES.has(name.toLowerCase())) return true;
  const npm = /^npm_config_(.+)$/i.exec(name)?.[1]?.toLowerCase().replaceAll('-', '_');
  return npm !== undefined && (NPM.has(npm) || /^@[a-z0-9._-]+:registry$/.test(npm));
}

function withoutCredentials(value: string): string {
  return value.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/\s?#]*@/gi, '$1');
}

const SECRET = /token|secret|passw|credential|auth|(^|_)key/i;

const PLACES: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'XDG_CACHE_HOME',
  'XDG_CONFIG_HOME',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'PIP_INDEX_URL',
  'PIP_EXTRA_INDEX_URL',
  'PIP_TRUSTED_HOST',
  'PIP_CERT',
  'PIP_PROXY',
  'PIP_CACHE_DIR',
  'PIP_CONFIG_FILE',
  'PIP_DEFAULT_TIMEOUT',
  'PIP_NO_INDEX',
  'PIP_FIND_LINKS',
  'PIP_BREAK_SYSTEM_PACKAGES',
  'UV_INDEX_URL',
  'UV_DEFAULT_INDEX',
  'UV_CACHE_DIR',
]);

const PROXIES: ReadonlySet<string> = new Set([
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  'ftp_proxy',
]);

/**
 * Settings of npm for reaching and keeping packages. Not the others: `npm run` exports all of its settings, and
 * `local_prefix`, `global` or `package_lock` of the caller would bend an installation in the child.
 */
const NPM: ReadonlySet<string> = new Set([
  'registry',
  'proxy',
  'http_proxy',
  'https_proxy',
  'noproxy',
  'ca',
  'cafile',
  'strict_ssl',
  'cache',
  'userconfig',
  'globalconfig',
  'offline',
  'prefer_offline',
  'maxsockets',
  'fetch_timeout',
  'fetch_retries',
  'fetch_retry_mintimeout',
  'fetch_retry_maxtimeout',
  'fetch_retry_factor',
]);
