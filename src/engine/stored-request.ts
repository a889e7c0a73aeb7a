import { type BuildRequest, parseBuildRequest } from '../domain/build-request.ts';
import { digestOf } from '../domain/digest.ts';
import { SlipwayError } from '../domain/failure.ts';
import type { Files } from '../ports/world.ts';
import type { JournalText } from './journal-line.ts';
import { enginePath } from './places.ts';

/**
 * The request as the journal has it; the file must agree, and serves where a kill came before the first line.
 *
 * @throws SlipwayError `request-damaged`
 */
export async function provenRequest(
  files: Files,
  folder: string,
  build_id: string,
  written: JournalText,
): Promise<BuildRequest> {
  const path = enginePath(folder, 'request');
  const text = (await files.stat(path)) ? await files.readText(path) : '';
  const stored = parseBuildRequest(text);
  const [first] = written.events;
  if (first?.event_type !== 'build_start') {
    if (stored) return stored;
    throw requestDamaged(build_id, 'is missing or no request');
  }
  if (stored && digestOf(stored) === digestOf(first.request)) return first.request;
  throw requestDamaged(build_id, 'is not the one that the build was started with');
}

function requestDamaged(build_id: string, reason: string): SlipwayError {
  return new SlipwayError({
    code: 'request-damaged',
    blame: 'runner',
    message: `request.json of build ${build_id} ${reason}.`,
    next_step: 'Restore the file from a copy, or start a new build with `slipway run`.',
  });
}
