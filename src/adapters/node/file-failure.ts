import { type Blame, SlipwayError } from '../../domain/failure.ts';

/**
 * An error of the operating system as a failure that says which path, and what to do.
 *
 * @param action what was tried, to be read after "Cannot": `read`, `write`, ...
 */
export function fileFailure(thrown: unknown, action: string, path: string): SlipwayError {
  if (thrown instanceof SlipwayError) return thrown;
  const errno = errnoOf(thrown);
  const { code, why, next_step } = ERRORS[errno] ?? UNKNOWN;
  const reason = why ?? (thrown instanceof Error ? thrown.message : String(thrown));
  return failure(code, `Cannot ${action} ${path}: ${reason}.`, next_step, { cause: thrown });
}

export function failure(
  code: string,
  message: string,
  next_step: string,
  options: { cause?: unknown; blame?: Blame; details?: readonly string[] } = {},
): SlipwayError {
  const { cause, blame = 'runner', details = [] } = options;
  return new SlipwayError({ code, blame, message, next_step, details }, { cause });
}

export function notAFolder(path: string, cause?: unknown): SlipwayError {
  const { code, next_step } = NOT_A_FOLDER;
  return failure(code, `${path} is a file, and a folder is needed there.`, next_step, { cause });
}

/** `ENOENT`, `EACCES`, ...; the empty string for what is no error of the operating system. */
export function errnoOf(thrown: unknown): string {
  if (!(thrown instanceof Error) || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}

interface Meaning {
  readonly code: string;
  readonly why: string | null;
  readonly next_step: string;
}

const UNKNOWN: Meaning = {
  code: 'io-error',
  why: null,
  next_step: 'Check the disk and the path, then run the command again.',
};

const PERMISSION: Meaning = {
  code: 'no-permission',
  why: 'permission denied',
  next_step: 'Give the user that runs Slipway access to this path, or choose another folder.',
};

const FULL: Meaning = {
  code: 'disk-full',
  why: 'no space left on the disk',
  next_step: 'Free space on this disk (old builds lie in .slipway/builds), then resume the build.',
};

const EXISTS: Meaning = {
  code: 'file-exists',
  why: 'it exists already',
  next_step: 'Remove it or choose another path, if nothing else is using it.',
};

const NOT_A_FOLDER: Meaning = {
  code: 'not-a-folder',
  why: 'a part of the path is a file where a folder is needed',
  next_step: 'Check the path; remove or rename the file that stands in the place of a folder.',
};

const ERRORS: Readonly<Record<string, Meaning>> = {
  ENOENT: {
    code: 'file-missing',
    why: 'there is no such file or folder',
    next_step: 'Check the path for a typing error, and that the file is there.',
  },
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: {
    code: 'read-only-disk',
    why: 'the disk is mounted read-only',
    next_step: 'Choose a folder on a writable disk, or mount this one writable.',
  },
  ENOSPC: FULL,
  EDQUOT: { ...FULL, why: 'the disk quota of this user is used up' },
  EFBIG: { ...FULL, why: 'the file would be larger than the disk or the limits of this user allow' },
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: EXISTS,
  ENOTEMPTY: { ...EXISTS, why: 'a folder with contents stands there already' },
  EISDIR: {
    code: 'io-error',
    why: 'it is a folder, and a file is needed',
    next_step: 'Name a file instead of a folder.',
  },
  EMFILE: {
    code: 'io-error',
    why: 'too many files are open',
    next_step: 'Raise the limit of open files (ulimit -n), then run the command again.',
  },
  ELOOP: {
    code: 'io-error',
    why: 'links point at each other in a circle',
    next_step: 'Remove the link that leads back to itself.',
  },
};
