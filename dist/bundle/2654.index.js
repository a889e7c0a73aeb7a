export const id = 2654;
export const ids = [2654];
export const modules = {

/***/ 32654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipeline: () => (/* binding */ pipeline)
});

// EXTERNAL MODULE: ./build/js/domain/digest.js
var domain_digest = __webpack_require__(31219);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/js/domain/file-set.js
var file_set = __webpack_require__(56768);
// EXTERNAL MODULE: ./build/js/domain/failure.js
var failure = __webpack_require__(83665);
// EXTERNAL MODULE: ./build/js/domain/json.js
var json = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/js/release/lock-packages.js



/**
 * Packages that a lock file brings into a release, development tools left out, sorted by purl.
 *
 * @param file name of the lock file; decides its form: `package-lock.json` (npm, version 3) or `requirements*.txt`
 * @throws SlipwayError `lock-unknown`
 */
function lockedPackages(file, text) {
    const packages = file.endsWith('package-lock.json')
        ? fromNpm(text)
        : file.endsWith('.txt')
            ? fromPip(text)
            : null;
    if (packages)
        return [...new Map(packages.map((item) => [item.purl, item])).values()].sort(byPurl);
    throw new failure/* SlipwayError */.GQ({
        code: 'lock-unknown',
        blame: 'runner',
        message: `Nobody here can read the lock file ${file}.`,
        next_step: 'Name a package-lock.json or a requirements.txt as `toolchain.lock` in pack.json.',
    });
}
/**
 * Folders of the packages that a service needs to run, relative to the project, where the lock file tells them from
 * development tools; null where it does not and they have to be installed apart.
 */
function productionFolders(file, text) {
    if (!file.endsWith('package-lock.json'))
        return null;
    return new Set(npmEntries(text).flatMap(([path, entry]) => (entry['dev'] === true ? [] : [path])));
}
/**
 * What of a lock file decides what is installed: everything but the name and the version of the project itself, so that
 * projects with the same packages, and the versions of one project, share one installation. Text that is no such lock as it is.
 */
function installationOfLock(file, text) {
    if (!file.endsWith('package-lock.json'))
        return text;
    const lock = JSON.parse(text);
    if (!(0,json/* isJsonObject */.O)(lock) || !(0,json/* isJsonObject */.O)(lock['packages']))
        return text;
    const { name: _name, version: _version, ...rest } = lock;
    const { '': project, ...packages } = lock['packages'];
    const { name: _own, version: _ownVersion, ...wanted } = (0,json/* isJsonObject */.O)(project) ? project : {};
    return (0,domain_digest/* canonicalJson */.dj)({ ...rest, packages: { ...packages, '': wanted } });
}
function byPurl(a, b) {
    return a.purl < b.purl ? -1 : 1;
}
function fromNpm(text) {
    return npmEntries(text).flatMap(([path, entry]) => {
        if (entry['dev'] === true)
            return [];
        const name = path.slice(path.lastIndexOf(MODULES) + MODULES.length);
        const version = stringOrNull(entry['version']) ?? '';
        const purl = `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
        return [
            {
                name,
                version,
                purl,
                integrity: stringOrNull(entry['integrity']),
                license: stringOrNull(entry['license']),
            },
        ];
    });
}
const MODULES = 'node_modules/';
/** Packages by their folder; the project itself (the empty path) and workspaces are none. */
function npmEntries(text) {
    const lock = JSON.parse(text);
    const packages = (0,json/* isJsonObject */.O)(lock) && (0,json/* isJsonObject */.O)(lock['packages']) ? lock['packages'] : {};
    return Object.entries(packages).flatMap(([path, entry]) => path.includes(MODULES) && (0,json/* isJsonObject */.O)(entry) ? [[path, entry]] : []);
}
/** pip's requirements with `==` pins and `--hash` options, https://pip.pypa.io/en/stable/topics/secure-installs/. */
function fromPip(text) {
    const logicalLines = text.replaceAll('\\\n', ' ').split('\n');
    return logicalLines.flatMap((line) => {
        const match = /^\s*([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?==([^\s;]+)/.exec(line);
        if (!match?.[1] || !match[2])
            return [];
        const name = match[1].toLowerCase().replace(/[-_.]+/g, '-');
        const integrity = /--hash=(sha256:[0-9a-f]{64})/.exec(line)?.[1] ?? null;
        return [{ name, version: match[2], purl: `pkg:pypi/${name}@${match[2]}`, integrity, license: null }];
    });
}
function stringOrNull(value) {
    return typeof value === 'string' ? value : null;
}

;// CONCATENATED MODULE: ./build/js/phases/write-file-set.js


/** Folder inside the build folder that holds the generated project, its tests and its dependencies. */
const SOURCE_FOLDER = 'source';
/** Writes every file below the build folder's `source/` and gives the product that proves it. */
async function writeFileSet(files, buildFolder, world) {
    const written = files.map((file) => ({
        path: file.path,
        sha256: (0,domain_digest/* sha256 */.sc)(file.contents),
        ownership: file.ownership,
    }));
    // Together: each write is flushed, and flushes of different files wait for the disk at the same time.
    await Promise.all(files.map((file) => world.files.write((0,external_node_path_.join)(buildFolder, SOURCE_FOLDER, file.path), file.contents, {
        mode: file.executable ? 0o755 : 0o644,
    })));
    return { folder: SOURCE_FOLDER, files: written, digest: (0,domain_digest/* sha256 */.sc)((0,domain_digest/* canonicalJson */.dj)(written)) };
}

;// CONCATENATED MODULE: ./build/js/phases/toolchain.js



/** @throws SlipwayError `runtime-missing`, `pack-damaged` */
async function bindToolchain(code, context) {
    const toolchain = toolchainOf(await context.packs.load(`service/${code.language}`));
    const { name, minimum } = toolchain.runtime;
    const runtime = await context.outside(context.world.runtimes.resolve(name, minimum, (message) => context.progress(message)));
    const folder = context.build.folder;
    return { toolchain, runtime, workspace: (0,external_node_path_.join)(folder, SOURCE_FOLDER), reports: (0,external_node_path_.join)(folder, 'reports') };
}
function toolchainOf(pack) {
    if (pack.manifest.toolchain)
        return pack.manifest.toolchain;
    throw new failure/* SlipwayError */.GQ({
        code: 'pack-damaged',
        blame: 'runner',
        message: `The template pack ${pack.name} has no toolchain.`,
        next_step: 'Add `toolchain` to its pack.json; schemas/template-pack.v1.schema.json says how.',
    });
}
/** Runs one command of the toolchain; its output goes to `logs/<name>.log`. Never throws for an exit code. */
async function runTool(bound, tool, context) {
    const { world, build, signal } = context;
    return await context.outside(world.processes.run({
        argv: tool.argv.map((argument) => fillPlaces(argument, bound)),
        cwd: tool.cwd ?? bound.workspace,
        env: { ...toolEnvironment(bound, world.processes.baseEnvironment()), ...tool.env },
        deadline_ms: tool.deadline_ms,
        log: (0,external_node_path_.join)(build.folder, 'logs', `${tool.name}.log`),
        signal,
    }));
}
/** The same, and anything but a clean end is a failure that shows the end of the output. */
async function runToolOrFail(bound, tool, fault, context) {
    const result = await runTool(bound, tool, context);
    if (result.exit_code === 0 && result.ended_by === 'itself')
        return result;
    if (result.ended_by === 'cancelled')
        context.signal.throwIfAborted();
    const seconds = Math.round(tool.deadline_ms / 1000);
    throw new failure/* SlipwayError */.GQ({
        ...fault,
        code: result.ended_by === 'deadline' ? 'tool-timed-out' : fault.code,
        message: result.ended_by === 'deadline'
            ? `\`${tool.name}\` did not end within ${seconds} s and was stopped.`
            : `\`${tool.name}\` failed with exit code ${result.exit_code ?? 'none (ended by a signal)'}.`,
        details: lastLines(`${result.stdout}\n${result.stderr}`, 25),
        log: `logs/${tool.name}.log`,
    });
}
function lastLines(text, count) {
    return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-count);
}
function fillPlaces(argument, bound) {
    return argument
        .replaceAll('{runtime}', bound.runtime.program)
        .replaceAll('{reports}', bound.reports)
        .replaceAll('{workspace}', bound.workspace);
}
/** The runtime's folder comes first on the path, so that tools that start `node` or `python3` get the right one. */
function toolEnvironment(bound, base) {
    const folder = (0,external_node_path_.join)(bound.runtime.program, '..');
    return { ...base, PATH: `${folder}:${base['PATH'] ?? ''}`, CI: 'true', NO_COLOR: '1' };
}

;// CONCATENATED MODULE: ./build/js/phases/dependencies.js





const INSTALL_DEADLINE_MS = 10 * 60_000;
/**
 * Installs what the lock file names into `destination` (absolute). The result is kept in the user's cache under the
 * digest of what the lock installs, of the files that the command names, the command and the runtime, and hard-linked from there.
 *
 * @throws SlipwayError `install-failed`, `tool-timed-out`
 */
async function installDependencies(bound, kind, destination, context) {
    const { toolchain, workspace, runtime } = bound;
    const install = kind === 'production' ? (toolchain.install_production ?? toolchain.install) : toolchain.install;
    const { files, host, ids } = context.world;
    const lock = await files.readText((0,external_node_path_.join)(workspace, toolchain.lock));
    const installation = (0,domain_digest/* sha256 */.sc)(installationOfLock(toolchain.lock, lock));
    const named = await filesNamed(install.argv, bound, context);
    const digests = await Promise.all(named.map((name) => files.sha256((0,external_node_path_.join)(workspace, name))));
    const machine = [host.platform, host.arch];
    const key = (0,domain_digest/* digestOf */.ol)([installation, ...digests, install.argv, runtime.version, ...machine]).slice('sha256:'.length);
    const cached = (0,external_node_path_.join)(host.cacheFolder, 'dependencies', key);
    const reused = (await files.stat(cached)) !== null;
    if (!reused) {
        context.progress(`installing dependencies (${kind})`);
        const beside = `${cached}.${ids.random(8)}`;
        try {
            await copyManifests([toolchain.lock, ...MANIFESTS, ...named], bound, beside, context);
            await runToolOrFail(bound, { name: `install-${kind}`, argv: install.argv, cwd: beside, deadline_ms: INSTALL_DEADLINE_MS }, {
                code: 'install-failed',
                blame: 'runner',
                next_step: 'Look at the log; most often the package registry cannot be reached from this machine.',
            }, context);
            await renameUnlessThere(beside, cached, context);
        }
        finally {
            await files.remove(beside);
        }
    }
    for (const folder of install.gives) {
        await context.outside(files.copyTree((0,external_node_path_.join)(cached, folder), (0,external_node_path_.join)(destination, folder), { link: true }));
    }
    return { lock_digest: (0,domain_digest/* sha256 */.sc)(lock), reused };
}
/** For a workspace whose build was taken over from an earlier one: links the dependencies where they are missing. */
async function ensureDependencies(bound, context) {
    const folders = bound.toolchain.install.gives.map((folder) => (0,external_node_path_.join)(bound.workspace, folder));
    const stats = await Promise.all(folders.map((folder) => context.world.files.stat(folder)));
    if (stats.includes(null))
        await installDependencies(bound, 'all', bound.workspace, context);
}
/** Files of the project that the command names, for instance `-r requirements-dev.txt`. */
async function filesNamed(argv, { workspace, toolchain }, { world }) {
    const words = argv.filter((word) => word !== toolchain.lock && (0,file_set/* unsafePathReason */.m)(word) === null);
    const stats = await Promise.all(words.map((word) => world.files.stat((0,external_node_path_.join)(workspace, word))));
    return words.filter((_, index) => stats[index]?.kind === 'file');
}
/** The lock, the manifest it belongs to and what the command names; nothing else of the project takes part. */
async function copyManifests(names, { workspace }, folder, { world: { files } }) {
    for (const name of new Set(names)) {
        const from = (0,external_node_path_.join)(workspace, name);
        if (await files.stat(from))
            await files.write((0,external_node_path_.join)(folder, name), await files.read(from));
    }
}
const MANIFESTS = ['package.json', 'pyproject.toml'];
/** Two builds may install the same at once: the first one in wins, the other one's copy is dropped. */
async function renameUnlessThere(from, to, context) {
    const { files } = context.world;
    if (await files.stat(to))
        return;
    try {
        await files.rename(from, to);
    }
    catch (thrown) {
        if (!(await files.stat(to)))
            throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/js/phases/build.js




const TOOL_DEADLINE_MS = 5 * 60_000;
const GENERATED_CODE_FAULT = {
    code: 'generated-code-invalid',
    blame: 'generated_code',
    next_step: 'Look at the log. Code from an unchanged template pack must pass: if you changed none, open an issue with the spec.',
};
const build = {
    name: 'build',
    title: 'Build',
    needs: ['code', 'tests'],
    gives: ['workspace'],
    touches: 'workspace',
    // By convention of all packs compiled output lies in `dist`. Dependencies are linked anew from the user's cache.
    keeps: [`${SOURCE_FOLDER}/dist`],
    async fingerprint({ code, tests }, context) {
        const { runtime, toolchain } = await bindToolchain(code, context);
        return [code.digest, tests.digest, code.pack, runtime.version, (0,domain_digest/* digestOf */.ol)(toolchain)];
    },
    async run({ code, tests }, context) {
        const bound = await bindToolchain(code, context);
        const installed = await installDependencies(bound, 'all', bound.workspace, context);
        const checks = await checkAndCompile(bound, context);
        const digest = (0,domain_digest/* digestOf */.ol)([code.digest, tests.digest, installed.lock_digest, bound.runtime.version]);
        return {
            products: { workspace: { folder: SOURCE_FOLDER, lock_digest: installed.lock_digest, digest } },
            details: {
                dependencies: installed.reused ? 'from the cache' : 'installed',
                runtime: `${bound.toolchain.runtime.name} ${bound.runtime.version}`,
                checks: checks.map(({ name }) => name),
            },
        };
    },
};
/** The compiler and the linters do not depend on each other: together they take as long as the slowest. */
async function checkAndCompile(bound, context) {
    const { compile, checks } = bound.toolchain;
    const tools = [...(compile ? [{ name: 'compile', argv: compile.argv }] : []), ...checks];
    context.progress(tools.map(({ name }) => name).join(', '));
    const results = await Promise.allSettled(tools.map(async ({ name, argv }) => {
        const { duration_ms } = await runToolOrFail(bound, { name, argv, deadline_ms: TOOL_DEADLINE_MS }, GENERATED_CODE_FAULT, context);
        return { name, outcome: 'passed', message: '', duration_ms, source: null };
    }));
    return results.map((result) => {
        if (result.status === 'rejected')
            throw result.reason;
        return result.value;
    });
}

// EXTERNAL MODULE: ./build/js/generate/choose-language.js
var choose_language = __webpack_require__(31562);
// EXTERNAL MODULE: ./build/js/generate/generate-service.js + 73 modules
var generate_service = __webpack_require__(85022);
;// CONCATENATED MODULE: ./build/js/phases/code-generation.js





const codeGeneration = {
    name: 'code_generation',
    title: 'Generate the code',
    needs: ['ir', 'plan'],
    gives: ['code'],
    touches: 'workspace',
    async run({ ir, plan }, context) {
        const service = onlyService(ir);
        const { pack, language } = await servicePack(context);
        const files = (0,generate_service/* generateService */.Z)(plan, service, pack);
        context.progress(`${files.length} files for ${plan.operations.length} operations`);
        const written = await writeFileSet(files, context.build.folder, context.world);
        return {
            products: { code: { ...written, language, pack: `${pack.name}@${pack.version}#${pack.digest}` } },
            details: {
                language,
                files: files.length,
                pack: `${pack.name} ${pack.version}`,
                digest: (0,domain_digest/* digestOf */.ol)(written.files),
            },
        };
    },
};
/** A SPEC.md is a system of one service; more services are more builds. */
function onlyService({ ir }) {
    const [service] = ir.services;
    if (service)
        return service;
    throw new failure/* SlipwayError */.GQ({
        code: 'no-service',
        blame: 'spec',
        message: `${ir.source.file} describes no service.`,
        next_step: 'Describe at least one operation, for example a heading `### GET /orders`.',
    });
}
async function servicePack(context) {
    const language = (0,choose_language/* chooseLanguage */.G)(context.request.language);
    return { pack: await context.packs.load(`service/${language}`), language };
}

;// CONCATENATED MODULE: ./build/js/phases/deployment.js

const HEALTHY_WITHIN_MS = 30_000;
/** A release that served before starts faster than one nobody has seen run. */
const UNDO_HEALTHY_WITHIN_MS = 15_000;
const deployment = {
    name: 'deployment',
    title: 'Deploy',
    needs: ['release'],
    gives: ['deployment'],
    touches: 'remote',
    skip({ request }) {
        if (request.deploy_local || request.deploy_production)
            return null;
        return 'deploy_local and deploy_production are off';
    },
    async run({ release: { release, folder } }, context) {
        const { target, build } = context;
        const archive = (0,external_node_path_.join)(build.folder, folder, release.archive.file);
        const before = await context.outside(target.current(release.name));
        const detail = {
            service: release.name,
            release: release.build_id,
            digest: release.digest,
            target: target.location,
            before: before?.build_id ?? null,
        };
        const deployed = await context.effect({ name: 'deploy', key: build.id, detail }, async () => {
            const options = { ...deployOptions(context), healthy_within_ms: HEALTHY_WITHIN_MS };
            return { ...(await context.outside(target.deploy(release, archive, options))) };
        });
        const { url, build_id, digest, version, unchanged, previous_build_id } = deployed;
        return {
            products: { deployment: deployed },
            details: { url, release: build_id, digest, version, unchanged, previous_build_id },
        };
    },
    async undo(effect, context) {
        const { service, release, before } = facts(effect);
        const { target } = context;
        const current = await target.current(service);
        if (current === null && before === null) {
            // Begun and cut off: a supervisor may wait there with nothing to do.
            await target.down(service, { ...patience(context), purge: false });
            return 'nothing_to_undo';
        }
        if (current?.build_id !== release || servedAlready(effect, context.build.id))
            return 'nothing_to_undo';
        const previous = before === release ? current.previous_build_id : before;
        if (previous !== null) {
            const options = { ...deployOptions(context), healthy_within_ms: UNDO_HEALTHY_WITHIN_MS, variables: {} };
            const reason = `undone by build ${context.build.id}`;
            await target.rollback(service, previous, { ...options, reason });
            return 'undone';
        }
        await target.markFailed(service, release);
        await target.down(service, { ...patience(context), purge: false });
        return 'undone';
    },
};
/** The release of an earlier build, reused by this one, was at work before: it is not this build's to take back. */
function servedAlready(effect, build_id) {
    const { release, before } = facts(effect);
    const result = effect.result;
    const wasThere = result === undefined ? before === release : result.unchanged;
    return wasThere && release !== build_id;
}
function facts({ detail }) {
    return {
        service: String(detail['service']),
        release: String(detail['release']),
        before: typeof detail['before'] === 'string' ? detail['before'] : null,
    };
}
function deployOptions(context) {
    const { environment, port } = context.request;
    return { environment, port, variables: context.service_variables, ...patience(context) };
}
function patience(context) {
    return { signal: context.signal, progress: (message) => context.progress(message) };
}

// EXTERNAL MODULE: ./build/js/generate/scenarios/plan-scenarios.js + 34 modules
var plan_scenarios = __webpack_require__(47625);
// EXTERNAL MODULE: ./build/js/verify/play-scenario.js + 3 modules
var play_scenario = __webpack_require__(85031);
// EXTERNAL MODULE: ./build/js/verify/verify-service.js + 2 modules
var verify_service = __webpack_require__(91758);
;// CONCATENATED MODULE: ./build/js/verify/verify-standard-endpoints.js



const verify_standard_endpoints_HEALTHY_WITHIN_MS = 15_000;
const POLL_MS = 250;
const LOOKS_ONLY = new Set(['health', 'capabilities', 'state', 'dependencies']);
/**
 * Asks the four standard endpoints that change nothing, for a service that is already at work: first `/health`, again
 * and again until it answers as it should or `healthy_within_ms` (default 15 s) are over, then the others once.
 *
 * @returns one result for each endpoint, `/health` first. Throws the signal's reason when cancelled.
 */
async function verifyStandardEndpoints(verification) {
    const { plan, world, signal, progress, healthy_within_ms = verify_standard_endpoints_HEALTHY_WITHIN_MS } = verification;
    const stage = await (0,verify_service/* stageOf */.g)(verification);
    const looks = standardLooks(plan.operations, (0,plan_scenarios/* planScenarios */.R)(plan));
    const results = [];
    for (const { operation, scenario, endpoint } of looks) {
        const began = world.clock.monotonic();
        let played = await (0,play_scenario/* playScenario */.B)(scenario, stage);
        let tries = 1;
        while (endpoint === 'health' &&
            played.faults.length > 0 &&
            world.clock.monotonic() - began < healthy_within_ms) {
            progress(`${operation.operation.path} is not well yet: ${played.faults[0]}`);
            await world.clock.sleep(POLL_MS, signal);
            played = await (0,play_scenario/* playScenario */.B)(scenario, stage);
            tries += 1;
        }
        const { method, path, source } = operation.operation;
        results.push({
            name: `${method} ${path}`,
            outcome: played.left_out !== null ? 'skipped' : played.faults.length > 0 ? 'failed' : 'passed',
            message: played.left_out ?? played.faults[0] ?? (tries > 1 ? `at the ${tries}th try` : ''),
            duration_ms: Math.round(world.clock.monotonic() - began),
            source: { file: source.file, line: source.line },
        });
    }
    return results;
}
function standardLooks(operations, scenarios) {
    return operations
        .flatMap((operation) => {
        const { behaviour } = operation;
        if (behaviour.kind !== 'standard' || !LOOKS_ONLY.has(behaviour.endpoint))
            return [];
        const scenario = scenarios.find(({ kind, proves, steps }) => kind === 'standard' && steps.length === 1 && proves.includes(operation.operation.id));
        return scenario ? [{ operation, scenario, endpoint: behaviour.endpoint }] : [];
    })
        .sort((a, b) => Number(b.endpoint === 'health') - Number(a.endpoint === 'health'));
}

;// CONCATENATED MODULE: ./build/js/phases/health-check.js


/** The service as its clients see it: through its public address, after everything is in place. */
const healthCheck = {
    name: 'health_check',
    title: 'Check its health',
    needs: ['plan', 'deployment'],
    gives: ['health'],
    touches: 'remote',
    async run({ plan, deployment: { url, service } }, context) {
        const { world, target, signal } = context;
        const answers = await context.outside(verifyStandardEndpoints({
            baseUrl: url,
            plan,
            world,
            signal,
            progress: (message) => context.progress(message),
        }));
        const checks = [await processCheck(() => context.outside(target.healthy(service))), ...answers];
        failOn(url, checks);
        const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
        return { products: { health: { url, checks } }, details: { url, checks: checks.length, passed } };
    },
};
/** Somebody else's process on the same port would answer requests too. */
async function processCheck(healthy) {
    const isUp = await healthy();
    return {
        name: 'process',
        outcome: isUp ? 'passed' : 'failed',
        message: isUp ? '' : 'the deployed process is not up, or its health path does not answer',
        duration_ms: 0,
        source: null,
    };
}
function failOn(url, checks) {
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    const [first] = failed;
    if (first === undefined)
        return;
    throw new failure/* SlipwayError */.GQ({
        code: 'service-unhealthy',
        blame: 'generated_code',
        message: `The service at ${url} fails ${failed.length} of ${checks.length} health checks; the first: ${first.name}: ${first.message}.`,
        details: failed.map(({ name, message }) => `${name}: ${message}`),
        next_step: 'Look at the answers above; the release that served before is put back.',
        ...(first.source === null ? {} : { place: first.source }),
    });
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./build/js/release/archive.js




/** Time of every entry: 1980-01-01T00:00:00Z, the least that every unpacker can show (ZIP cannot go below). */
const ENTRY_TIME = new Date(315_532_800_000);
/** So many files are read at the same time: one after another the disk and the scheduler are waited for each time. */
const READ_AHEAD = 64;
const BLOCK_BYTES = 1024 * 1024;
/**
 * Packs entries into a gzipped POSIX tar whose bytes depend on paths and contents alone: fixed order (by code unit),
 * owner 0, mode 0644 or 0755, one time. Compressed by fflate, not by the runtime's zlib, whose output differs between
 * versions and processors. Every file is read once.
 *
 * @throws RangeError on an unsafe or doubled path
 */
async function packArchive(entries) {
    const ordered = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    checkPaths(ordered);
    const chunks = [];
    const files = Object.create(null);
    const gzip = new esm/* Gzip */.Ne({ level: 6, mtime: 0 }, (chunk) => chunks.push(chunk));
    const tar = (0,tar_stream.pack)();
    const drained = (async () => {
        for await (const block of inBlocks(tar))
            gzip.push(block);
        gzip.push(new Uint8Array(0), true);
    })();
    for await (const [entry, contents] of readAhead(ordered)) {
        files[entry.path] = (0,domain_digest/* sha256 */.sc)(contents);
        await addEntry(tar, entry, contents);
    }
    tar.finalize();
    await drained;
    return { archive: Buffer.concat(chunks), files };
}
/** A tar comes in pieces of 512 bytes and less; the compressor pays for each call. */
async function* inBlocks(tar) {
    let pieces = [];
    let bytes = 0;
    for await (const chunk of tar) {
        const piece = chunk;
        pieces.push(piece);
        bytes += piece.byteLength;
        if (bytes < BLOCK_BYTES)
            continue;
        yield Buffer.concat(pieces);
        pieces = [];
        bytes = 0;
    }
    yield Buffer.concat(pieces);
}
async function* readAhead(entries) {
    for (let at = 0; at < entries.length; at += READ_AHEAD) {
        const batch = entries.slice(at, at + READ_AHEAD);
        yield* await Promise.all(batch.map(async (entry) => [entry, await entry.read()]));
    }
}
function addEntry(tar, entry, contents) {
    const header = {
        name: entry.path,
        mode: entry.executable ? 0o755 : 0o644,
        uid: 0,
        gid: 0,
        mtime: ENTRY_TIME,
        size: contents.byteLength,
    };
    return new Promise((resolve, reject) => {
        tar.entry(header, Buffer.from(contents), (error) => (error ? reject(error) : resolve()));
    });
}
function checkPaths(ordered) {
    let previous = '';
    for (const { path } of ordered) {
        const reason = (0,file_set/* unsafePathReason */.m)(path);
        // Packages may carry such names (`.npmrc` in a tarball); nothing executes them in a release, escapes stay refused.
        if (reason && !reason.startsWith('would plant'))
            throw new RangeError(`release entry ${JSON.stringify(path)} ${reason}`);
        if (path === previous)
            throw new RangeError(`release entry ${JSON.stringify(path)} occurs twice`);
        previous = path;
    }
}

;// CONCATENATED MODULE: ./build/js/release/provenance.js
/**
 * An in-toto Statement v1 with an SLSA v1 provenance predicate: which archive came from which spec, by which pack.
 *
 * @see https://slsa.dev/spec/v1.0/provenance
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
function provenanceStatement(release, packages, facts) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ name: release.archive.file, digest: { sha256: hex(release.digest) } }],
        predicateType: 'https://slsa.dev/provenance/v1',
        predicate: {
            buildDefinition: {
                buildType: 'https://slipway-ci.github.io/buildtypes/spec-to-service/v1',
                externalParameters: { spec_path: facts.spec_path, language: release.language },
                internalParameters: {
                    slipway_version: facts.slipway_version,
                    pack: facts.pack,
                    ir_digest: release.ir_digest,
                },
                resolvedDependencies: [
                    { uri: `file:${facts.spec_path}`, digest: { sha256: hex(release.spec_digest) } },
                    ...packages.map(({ purl, integrity }) => ({
                        uri: purl,
                        ...(integrity ? { annotations: { integrity } } : {}),
                    })),
                ],
            },
            runDetails: {
                builder: { id: 'https://slipway-ci.github.io/slipway', version: { slipway: facts.slipway_version } },
                metadata: {
                    invocationId: release.build_id,
                    startedOn: facts.started_at,
                    finishedOn: facts.finished_at,
                },
            },
        },
    };
}
function hex(digest) {
    return digest.slice('sha256:'.length);
}

;// CONCATENATED MODULE: ./build/js/release/sbom.js
/**
 * CycloneDX 1.6 JSON of a service and the packages inside its release. It has no serial number and no time: the same
 * release has the same SBOM, byte for byte.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
async function cyclonedxSbom(service, packages) {
    // CommonJS: inside the bundle such a module has its default export only.
    const [{ default: Models }, { default: Enums }, { default: Spec }, { default: Serialize }] = await Promise.all([
        __webpack_require__.e(/* import() */ 320).then(__webpack_require__.t.bind(__webpack_require__, 50320, 19)),
        __webpack_require__.e(/* import() */ 6820).then(__webpack_require__.t.bind(__webpack_require__, 6820, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(4321)]).then(__webpack_require__.t.bind(__webpack_require__, 94321, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(1248)]).then(__webpack_require__.t.bind(__webpack_require__, 51248, 19)),
    ]);
    const root = new Models.Component(Enums.ComponentType.Application, service.name, {
        version: service.version,
        bomRef: `${service.name}@${service.version}`,
    });
    const bom = new Models.Bom({ metadata: new Models.Metadata({ component: root }) });
    for (const item of packages) {
        const component = new Models.Component(Enums.ComponentType.Library, item.name, {
            version: item.version,
            purl: item.purl,
            bomRef: item.purl,
        });
        if (item.license)
            component.licenses.add(licenseFrom(item.license, Models));
        const hash = hashFrom(item.integrity);
        if (hash)
            component.hashes.set(hash.algorithm === 'sha512' ? Enums.HashAlgorithm['SHA-512'] : Enums.HashAlgorithm['SHA-256'], hash.hex);
        root.dependencies.add(component.bomRef);
        bom.components.add(component);
    }
    const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
    return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
/** A single SPDX id, an SPDX expression, or a name that is neither. */
function licenseFrom(license, models) {
    if (/^[\w.+-]+$/.test(license) && license !== 'UNLICENSED')
        return new models.SpdxLicense(license);
    if (/ (?:OR|AND|WITH) /.test(license))
        return new models.LicenseExpression(license);
    return new models.NamedLicense(license);
}
function hashFrom(integrity) {
    const sri = /^sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '')?.[1];
    if (sri)
        return { algorithm: 'sha512', hex: Buffer.from(sri, 'base64').toString('hex') };
    const plain = /^sha256:([0-9a-f]{64})$/.exec(integrity ?? '')?.[1];
    return plain ? { algorithm: 'sha256', hex: plain } : null;
}

;// CONCATENATED MODULE: ./build/js/phases/packaging.js










const RELEASE_FOLDER = 'release';
const STAGING_FOLDER = 'staging';
const RUN_INSTRUCTIONS = 'slipway-release.json';
/** Parts of packages that no program loads, and files that an installer leaves behind about this machine. */
const LEFT_OUT = /(?:^|\/)(?:\.bin\/|python_modules\/bin\/|\.github\/|\.package-lock\.json$|__pycache__\/|RECORD$|direct_url\.json$)|\.(?:d\.[cm]?ts|map|pyc)$/;
/** The same for npm packages, right below the package; the list is that of the tools that prune `node_modules`. */
const LEFT_OUT_OF_NPM = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/(?:docs?|tests?|__tests__|benchmarks?|examples?|coverage)\//;
const packaging = {
    name: 'packaging',
    title: 'Package the release',
    needs: ['ir', 'code', 'workspace', 'verification'],
    gives: ['release'],
    touches: 'workspace',
    keeps: [RELEASE_FOLDER],
    // A release that is taken over keeps the id of the build that made it: the same bytes are the same release.
    async fingerprint({ ir, code, workspace }, context) {
        const { toolchain, runtime } = await bindToolchain(code, context);
        return [
            ir.spec_digest,
            ir.ir_digest,
            workspace.digest,
            (0,domain_digest/* digestOf */.ol)(toolchain),
            runtime.version,
            context.slipway_version,
        ];
    },
    async run({ ir, code, workspace }, context) {
        const service = onlyService(ir);
        const bound = await bindToolchain(code, context);
        const run = {
            ...bound.toolchain.run,
            runtime: bound.toolchain.runtime,
            port: service.port,
        };
        const folder = (0,external_node_path_.join)(context.build.folder, RELEASE_FOLDER);
        const entries = await collectEntries(bound, run, context);
        context.progress(`packing ${entries.length} files`);
        const { archive, files } = await packArchive(entries);
        const file = `${service.name}-${service.version}.tar.gz`;
        const release = {
            format: 1,
            name: service.name,
            version: service.version,
            build_id: context.build.id,
            language: code.language,
            digest: (0,domain_digest/* sha256 */.sc)(archive),
            archive: { file, bytes: archive.byteLength, media_type: 'application/gzip' },
            spec_digest: ir.spec_digest,
            ir_digest: ir.ir_digest,
            files,
            run,
        };
        await context.world.files.write((0,external_node_path_.join)(folder, file), archive);
        await storeDocuments(release, bound, code.pack, context);
        await context.world.files.remove((0,external_node_path_.join)(context.build.folder, STAGING_FOLDER));
        return {
            products: { release: { release, folder: RELEASE_FOLDER } },
            details: {
                digest: release.digest,
                bytes: archive.byteLength,
                files: entries.length,
                workspace: workspace.digest,
            },
        };
    },
};
async function collectEntries(bound, run, context) {
    const own = await entriesBelow(bound.workspace, bound.toolchain.release_includes, context);
    const dependencies = await dependencyEntries(bound, context);
    const instructions = new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`);
    return [
        ...own,
        ...dependencies,
        {
            path: RUN_INSTRUCTIONS,
            executable: false,
            bytes: instructions.byteLength,
            read: async () => instructions,
        },
    ];
}
/** Out of the workspace where the lock tells what is for development only, else installed apart. */
async function dependencyEntries(bound, context) {
    const { install, install_production, lock } = bound.toolchain;
    const production = install_production === null
        ? productionFolders(lock, await context.world.files.readText((0,external_node_path_.join)(bound.workspace, lock)))
        : null;
    if (production) {
        await ensureDependencies(bound, context);
        const packages = await installedOnly(outermost(production), bound.workspace, context);
        const all = await entriesBelow(bound.workspace, packages, context);
        return all.filter(({ path }) => belongsTo(path, production) && !LEFT_OUT_OF_NPM.test(path));
    }
    const staged = (0,external_node_path_.join)(context.build.folder, STAGING_FOLDER);
    await context.world.files.remove(staged);
    await installDependencies(bound, 'production', staged, context);
    return await entriesBelow(staged, (install_production ?? install).gives, context);
}
/** Folders that lie in no other of them: nested packages are found on the way down. */
function outermost(packages) {
    return [...packages].filter((path) => !path.slice(0, path.lastIndexOf('node_modules/')).includes('node_modules/'));
}
/** A lock names optional packages for other machines too; those are not there. */
async function installedOnly(folders, workspace, context) {
    const stats = await Promise.all(folders.map((folder) => context.world.files.stat((0,external_node_path_.join)(workspace, folder))));
    return folders.filter((_, index) => stats[index] !== null);
}
/** The package that a file is part of is the deepest `node_modules/<name>` above it. */
function belongsTo(path, packages) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
    return folder !== undefined && packages.has(folder);
}
async function entriesBelow(root, includes, context) {
    const { files } = context.world;
    const entry = (path, stat) => ({
        path,
        executable: (stat.mode & 0o100) !== 0,
        bytes: stat.bytes,
        // Waiting for the disk is none of the engine's own time; compressing is.
        read: () => context.outside(files.read((0,external_node_path_.join)(root, path))),
    });
    const found = includes.map(async (include) => {
        const stat = await files.stat((0,external_node_path_.join)(root, include));
        if (!stat)
            throw missingInRelease(include);
        if (stat.kind === 'file')
            return [entry(include, stat)];
        const below = await context.outside(files.walk((0,external_node_path_.join)(root, include)));
        return below
            .filter((item) => item.stat.kind === 'file')
            .map((item) => entry(`${include}/${item.path}`, item.stat))
            .filter(({ path }) => !LEFT_OUT.test(path));
    });
    return (await Promise.all(found)).flat();
}
function missingInRelease(include) {
    return new failure/* SlipwayError */.GQ({
        code: 'release-incomplete',
        blame: 'internal',
        message: `The workspace has no ${include}, which the template pack wants in the release.`,
        next_step: 'Run again without reuse: remove .slipway/cache. If it stays, open an issue.',
    });
}
async function storeDocuments(release, bound, pack, context) {
    const { files, clock } = context.world;
    const lock = await files.readText((0,external_node_path_.join)(bound.workspace, bound.toolchain.lock));
    const packages = lockedPackages(bound.toolchain.lock, lock);
    const now = clock.now().toISOString();
    const provenance = provenanceStatement(release, packages, {
        slipway_version: context.slipway_version,
        spec_path: context.request.spec_path,
        pack,
        started_at: context.build.started_at,
        finished_at: now,
    });
    const documents = [
        ['release', 'release.json', 'application/json', `${JSON.stringify(release, null, 2)}\n`],
        ['sbom', 'sbom.cdx.json', 'application/vnd.cyclonedx+json', await cyclonedxSbom(release, packages)],
        [
            'provenance',
            'provenance.intoto.json',
            'application/vnd.in-toto+json',
            `${JSON.stringify(provenance, null, 2)}\n`,
        ],
    ];
    context.artifact({
        name: 'archive',
        path: `${RELEASE_FOLDER}/${release.archive.file}`,
        media_type: release.archive.media_type,
        sha256: release.digest,
        bytes: release.archive.bytes,
    });
    for (const [name, file, media_type, text] of documents) {
        const path = `${RELEASE_FOLDER}/${file}`;
        await files.write((0,external_node_path_.join)(context.build.folder, path), text);
        const artifact = {
            name,
            path,
            media_type,
            sha256: (0,domain_digest/* sha256 */.sc)(text),
            bytes: Buffer.byteLength(text),
        };
        context.artifact(artifact);
    }
}

;// CONCATENATED MODULE: ./build/js/phases/registration.js

const registration = {
    name: 'registration',
    title: 'Register',
    needs: ['plan', 'release', 'deployment'],
    gives: ['registration'],
    touches: 'remote',
    skip: ({ request }) => (request.auto_register ? null : 'auto_register is off'),
    async run({ plan, release: { release }, deployment }, context) {
        const { registry, build, world } = context;
        const { service: name, version, url, environment, build_id, digest } = deployment;
        const entry = {
            name,
            version,
            url,
            health_url: `${url}${release.run.health_path}`,
            environment,
            build_id,
            digest,
            capabilities: plan.capabilities,
            registered_at: world.clock.now().toISOString(),
        };
        const previous = await previousOnce(context, name, environment);
        const detail = { name, environment, build_id, registry: registry.location };
        await context.effect({ name: 'register', key: build.id, detail }, async () => {
            await context.outside(registry.register(entry));
            return null;
        });
        return {
            products: { registration: entry },
            details: { registry: registry.location, name, environment, url, replaced: previous?.build_id ?? null },
        };
    },
    async undo({ detail }, context) {
        const { registry } = context;
        const name = String(detail['name']);
        const environment = String(detail['environment']);
        const found = await registry.find(name, environment);
        // Somebody else has registered since, or this build never came so far.
        if (found === null || found.build_id !== detail['build_id'])
            return 'nothing_to_undo';
        const previous = await previousOnce(context, name, environment);
        if (previous?.build_id === found.build_id)
            return 'nothing_to_undo';
        if (previous === null)
            await registry.deregister(name, environment);
        else
            await registry.register(previous);
        await context.world.files.remove(previousFile(context));
        return 'undone';
    },
};
/**
 * What stood in the registry before this build touched it: asked once and kept in the build folder. A build that was
 * killed after it had registered would find its own entry when it is resumed.
 */
async function previousOnce(context, name, environment) {
    const { files } = context.world;
    const file = previousFile(context);
    if ((await files.stat(file)) !== null)
        return JSON.parse(await files.readText(file));
    const found = await context.outside(context.registry.find(name, environment));
    await files.write(file, `${JSON.stringify(found)}\n`);
    return found;
}
/** Named by the build: `--from` copies the files of an earlier build, which had another entry before it. */
function previousFile({ build }) {
    return (0,external_node_path_.join)(build.folder, `registered-before-${build.id}.json`);
}

// EXTERNAL MODULE: ./build/js/domain/diagnostic.js
var diagnostic = __webpack_require__(52968);
// EXTERNAL MODULE: ./build/js/generate/plan/plan-service.js + 71 modules
var plan_service = __webpack_require__(11789);
;// CONCATENATED MODULE: ./build/js/phases/spec-compilation.js






/** A larger file is no specification; reading stops there. */
const SPEC_LIMIT_BYTES = 50 * 1024 * 1024;
const specCompilation = {
    name: 'spec_compilation',
    title: 'Compile the spec',
    needs: [],
    gives: ['ir', 'plan'],
    touches: 'nothing',
    async run(_input, context) {
        const bytes = await readSpec(context);
        const { ir, diagnostics } = await context.compile({ file: context.request.spec_path, bytes });
        for (const diagnostic of diagnostics)
            context.diagnostic(diagnostic);
        const service = ir?.services[0];
        if (!ir || !service || (0,diagnostic/* hasErrors */.C)(diagnostics))
            throw invalidSpec(context.request.spec_path, diagnostics);
        const { plan, diagnostics: planned } = (0,plan_service/* planService */.$)(service);
        for (const diagnostic of planned)
            context.diagnostic(diagnostic);
        const language = (0,choose_language/* chooseLanguage */.G)(context.request.language);
        context.named({ name: service.name, version: service.version, language });
        await storeIr(ir, context);
        return {
            products: { ir: { spec_digest: (0,domain_digest/* sha256 */.sc)(bytes), ir_digest: (0,domain_digest/* digestOf */.ol)(ir), ir }, plan },
            details: {
                service: service.name,
                version: service.version,
                operations: service.operations.length,
                models: service.models.length,
                warnings: [...diagnostics, ...planned].filter((diagnostic) => diagnostic.severity === 'warning')
                    .length,
                not_derived: plan.operations.filter(({ behaviour }) => behaviour.kind === 'underivable').length,
            },
        };
    },
};
async function readSpec(context) {
    const path = (0,external_node_path_.resolve)(context.build.root, context.request.spec_path);
    try {
        return await context.world.files.read(path, SPEC_LIMIT_BYTES);
    }
    catch (thrown) {
        throw specUnreadable(thrown, context.request.spec_path);
    }
}
function specUnreadable(thrown, spec_path) {
    if (!(thrown instanceof failure/* SlipwayError */.GQ))
        return thrown;
    const { code } = thrown.failure;
    if (code === 'file-missing') {
        return new failure/* SlipwayError */.GQ({
            code: 'spec-missing',
            blame: 'settings',
            message: `There is no file ${spec_path}.`,
            next_step: 'Name the specification by its path from the repository root, for example services/orders/SPEC.md.',
        });
    }
    if (code === 'file-too-large') {
        return new failure/* SlipwayError */.GQ({
            code: 'spec-too-large',
            blame: 'spec',
            message: `${spec_path} is larger than ${SPEC_LIMIT_BYTES / 1024 / 1024} MiB.`,
            next_step: 'Split the document: one service, one specification.',
        });
    }
    return thrown;
}
function invalidSpec(spec_path, diagnostics) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const first = errors[0];
    return new failure/* SlipwayError */.GQ({
        code: first?.code ?? 'no-service',
        blame: 'spec',
        message: errors.length > 1
            ? `${spec_path} has ${errors.length} errors; the first: ${first?.message}`
            : (first?.message ?? `${spec_path} describes no service.`),
        details: errors
            .slice(0, 20)
            .map(({ place, message, hint }) => `${place.file}:${place.line}: ${message}${hint ? ` ${hint}` : ''}`),
        next_step: first?.hint ?? 'Mend the places above; `slipway compile` shows all of them without building.',
        ...(first ? { place: first.place } : {}),
    });
}
async function storeIr(ir, context) {
    const text = `${JSON.stringify(ir, null, 2)}\n`;
    await context.world.files.write((0,external_node_path_.join)(context.build.folder, 'ir.v1.json'), text);
    context.artifact({
        name: 'ir',
        path: 'ir.v1.json',
        media_type: 'application/json',
        sha256: (0,domain_digest/* sha256 */.sc)(text),
        bytes: Buffer.byteLength(text),
    });
}

// EXTERNAL MODULE: ./build/js/generate/generate-tests.js + 12 modules
var generate_tests = __webpack_require__(40662);
;// CONCATENATED MODULE: ./build/js/phases/test-generation.js



const testGeneration = {
    name: 'test_generation',
    title: 'Generate the tests',
    needs: ['ir', 'plan', 'code'],
    gives: ['tests'],
    touches: 'workspace',
    async run({ ir, plan }, context) {
        const service = onlyService(ir);
        const { pack } = await servicePack(context);
        const files = (0,generate_tests/* generateTests */.j)(plan, service, pack);
        context.progress(`${files.length} test files`);
        const tests = await writeFileSet(files, context.build.folder, context.world);
        return { products: { tests }, details: { files: files.length } };
    },
};

// EXTERNAL MODULE: ./build/js/verify/running-service.js
var running_service = __webpack_require__(66023);
;// CONCATENATED MODULE: ./build/js/phases/test-report.js

/**
 * Reads the JUnit XML that test runners write (the de-facto format of the Ant task: `testcase` elements, at any depth
 * of `testsuite`, with `failure`, `error` or `skipped` children). Empty text gives no cases.
 *
 * @throws SlipwayError `test-report-damaged`
 */
async function readJunit(xml) {
    const cases = xml.trim() === '' ? [] : elementsNamed('testcase', await parseXml(xml)).map(checkFromCase);
    const count = (outcome) => cases.filter((item) => item.outcome === outcome).length;
    return { counts: { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }, cases };
}
async function parseXml(xml) {
    const { XMLParser } = await __webpack_require__.e(/* import() */ 5824).then(__webpack_require__.bind(__webpack_require__, 75824));
    const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        parseAttributeValue: false,
        parseTagValue: false,
        processEntities: true,
    });
    try {
        return parser.parse(xml, true);
    }
    catch (cause) {
        throw new failure/* SlipwayError */.GQ({
            code: 'test-report-damaged',
            blame: 'generated_code',
            message: `The test runner wrote a report that is no XML: ${cause instanceof Error ? cause.message : cause}`,
            next_step: 'Look at reports/junit.xml and logs/tests.log in the build folder.',
            log: 'logs/tests.log',
        }, { cause });
    }
}
function isElement(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function elementsNamed(name, parent) {
    if (Array.isArray(parent))
        return parent.flatMap((item) => elementsNamed(name, item));
    if (!isElement(parent))
        return [];
    return Object.entries(parent).flatMap(([key, child]) => key === name ? [child].flat().filter(isElement) : elementsNamed(name, child));
}
function checkFromCase(element) {
    const name = String(element['@name'] ?? '');
    const seconds = Number(element['@time'] ?? 0);
    const fault = [element['failure'], element['error']].flat().find((child) => child !== undefined);
    const outcome = fault !== undefined ? 'failed' : element['skipped'] !== undefined ? 'skipped' : 'passed';
    return {
        name,
        outcome,
        message: plain(isElement(fault) ? String(fault['@message'] ?? '') : typeof fault === 'string' ? fault : ''),
        duration_ms: Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0,
        source: sourceFromName(name),
    };
}
/** Generated tests carry the line that they prove in their title: `... (SPEC.md:42)`. */
function sourceFromName(name) {
    const match = /\(([^()\s]+):(\d+)\)$/.exec(name.trimEnd());
    return match?.[1] && match[2] ? { file: match[1], line: Number(match[2]) } : null;
}
const ENTITIES = {
    '&quot;': '"',
    '&apos;': "'",
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
};
/** Node's reporter escapes a message twice; what the parser left is for people, so once more is right for others too. */
function plain(message) {
    return message
        .replaceAll(/&#(\d{1,4});/g, (_, code) => String.fromCodePoint(Number(code)))
        .replaceAll(/&(?:quot|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

// EXTERNAL MODULE: ./build/js/generate/scenarios/credential-settings.js
var credential_settings = __webpack_require__(77337);
// EXTERNAL MODULE: ./build/js/verify/sample-settings.js
var sample_settings = __webpack_require__(62046);
;// CONCATENATED MODULE: ./build/js/phases/trial-settings.js


/**
 * Variables of a service that is only tried. What the user set wins over the samples, because a real setting may be what
 * makes the service start. Not the database, in which every operation would write and delete, and not the credentials:
 * what is made with the real ones would stand in logs and reports, and opens the service that is deployed.
 */
function trialSettings(plan, given) {
    const samples = (0,sample_settings/* sampleSettings */.y)(plan);
    const { authentication } = plan;
    const credentials = new Set(authentication === null
        ? []
        : [...(0,credential_settings/* credentialSettings */.L)(authentication), 'ADMIN_USERNAME', 'ADMIN_PASSWORD']);
    const kept = Object.entries({ ...samples, ...given }).filter(([name]) => name !== 'DATABASE_URL');
    return Object.fromEntries(kept.map(([name, value]) => [name, credentials.has(name) ? (samples[name] ?? value) : value]));
}

;// CONCATENATED MODULE: ./build/js/phases/verification.js










const TESTS_DEADLINE_MS = 5 * 60_000;
const verification = {
    name: 'verification',
    title: 'Verify',
    needs: ['ir', 'plan', 'code', 'workspace'],
    gives: ['verification'],
    touches: 'workspace',
    keeps: ['reports'],
    // The pack says how the tests and the service are started, the variables with what; the plan is what is looked for.
    async fingerprint({ ir, plan, code, workspace }, context) {
        const settings = trialSettings(plan, context.service_variables);
        return [ir.ir_digest, (0,domain_digest/* digestOf */.ol)(plan), workspace.digest, code.pack, (0,domain_digest/* digestOf */.ol)(settings)];
    },
    async run({ ir, plan, code }, context) {
        const bound = await bindToolchain(code, context);
        await ensureDependencies(bound, context);
        const service = onlyService(ir);
        const tests = await runGeneratedTests(bound, context);
        const checks = await context.outside(exerciseService(bound, plan, service, context));
        const reports = await storeReports(tests, checks, context);
        verification_failOn(checks);
        return {
            products: { verification: { tests: tests.counts, checks, reports } },
            details: summary(tests.counts, checks),
        };
    },
};
async function exerciseService(bound, plan, service, context) {
    const { world, signal } = context;
    const { run, runtime } = bound.toolchain;
    const settings = trialSettings(plan, context.service_variables);
    const started = {
        folder: bound.workspace,
        run: { ...run, runtime },
        program: bound.runtime.program,
        variables: settings,
        log: (0,external_node_path_.join)(context.build.folder, 'logs', 'service.log'),
        signal,
    };
    return await (0,running_service/* withRunningService */.d)(world, started, async (baseUrl) => {
        const progress = (message) => context.progress(message);
        progress('exercising every operation of the running service');
        return await (0,verify_service/* verifyService */.l)({ baseUrl, plan, service, world, signal, progress, settings });
    });
}
async function runGeneratedTests(bound, context) {
    const { files } = context.world;
    await files.makeFolder(bound.reports);
    context.progress('running the generated tests');
    const result = await runTool(bound, { name: 'tests', argv: bound.toolchain.tests.argv, deadline_ms: TESTS_DEADLINE_MS }, context);
    context.signal.throwIfAborted();
    const junit = (0,external_node_path_.join)(bound.reports, 'junit.xml');
    const report = await readJunit((await files.stat(junit)) ? await files.readText(junit) : '');
    const { passed, failed } = report.counts;
    if (result.exit_code === 0 && failed === 0 && passed > 0)
        return report;
    const failing = report.cases.filter(({ outcome }) => outcome === 'failed');
    throw new failure/* SlipwayError */.GQ({
        code: passed + failed === 0 ? 'tests-did-not-run' : 'generated-tests-failed',
        blame: 'generated_code',
        message: passed + failed === 0
            ? 'The generated tests did not run.'
            : `${failed} of ${passed + failed} generated tests failed.`,
        details: failing.length > 0
            ? failing.slice(0, 20).map(({ name, message }) => `${name}: ${message}`)
            : lastLines(`${result.stdout}\n${result.stderr}`, 25),
        next_step: 'Look at the log, then at the lines of the spec that the titles of the failing tests name.',
        log: 'logs/tests.log',
        ...(failing[0]?.source ? { place: failing[0].source } : {}),
    });
}
async function storeReports(tests, checks, context) {
    const report = { tests: { ...tests.counts, cases: tests.cases }, checks };
    const text = `${JSON.stringify(report, null, 2)}\n`;
    await context.world.files.write((0,external_node_path_.join)(context.build.folder, 'reports', 'verification.json'), text);
    context.artifact({
        name: 'verification',
        path: 'reports/verification.json',
        media_type: 'application/json',
        sha256: (0,domain_digest/* sha256 */.sc)(text),
        bytes: Buffer.byteLength(text),
    });
    return ['reports/junit.xml', 'reports/verification.json'];
}
function verification_failOn(checks) {
    const failed = checks.filter(({ outcome }) => outcome === 'failed');
    const [first] = failed;
    if (!first)
        return;
    throw new failure/* SlipwayError */.GQ({
        code: 'service-does-not-match-spec',
        blame: 'generated_code',
        message: `The running service fails ${failed.length} of ${checks.length} checks; the first: ${first.name}: ${first.message}`,
        details: failed.slice(0, 20).map(({ name, message }) => `${name}: ${message}`),
        next_step: 'Look at reports/verification.json and logs/service.log in the build folder.',
        log: 'logs/service.log',
        ...(first.source ? { place: first.source } : {}),
    });
}
function summary(tests, checks) {
    const count = (outcome) => checks.filter((check) => check.outcome === outcome).length;
    return {
        tests_passed: tests.passed,
        tests_failed: tests.failed,
        tests_skipped: tests.skipped,
        checks_passed: count('passed'),
        checks_not_implemented: count('not_implemented'),
        not_implemented: checks.filter(({ outcome }) => outcome === 'not_implemented').map(({ name }) => name),
    };
}

;// CONCATENATED MODULE: ./build/js/pipeline.js









/** What Slipway does, in order. */
const pipeline = [
    specCompilation,
    codeGeneration,
    testGeneration,
    build,
    verification,
    packaging,
    deployment,
    registration,
    healthCheck,
];


/***/ })

};
