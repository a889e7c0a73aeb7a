import { randomBytes } from 'node:crypto';
import type { Ids } from '../../ports/world.ts';

/**
 * UUIDv7 by RFC 9562 section 5.7 with the counter of section 6.2, method 1: the twelve bits after the version count
 * up within a millisecond, so ids of one process sort in the order in which they were given, also when the clock
 * stands still or goes back.
 *
 * @param now milliseconds since 1970
 */
export function createIds(now: () => number = Date.now): Ids {
  let millisecond = 0;
  let counter = 0;
  return {
    uuidv7() {
      const current = now();
      counter += 1;
      if (current > millisecond) {
        millisecond = current;
        counter = counterSeed();
      } else if (counter > 0xfff) {
        millisecond += 1;
        counter = counterSeed();
      }
      return formatted(millisecond, counter, randomBytes(8));
    },
    random(length) {
      return Array.from(randomBytes(length), (byte) => ALPHABET[byte & 31]).join('');
    },
  };
}

/** Half of the range, so that at least 2,048 ids fit into a millisecond before the time is borrowed from the next. */
function counterSeed(): number {
  return randomBytes(2).readUInt16BE() & 0x7ff;
}

function formatted(millisecond: number, counter: number, random: Buffer): string {
  const time = millisecond.toString(16).padStart(12, '0');
  const middle = `7${counter.toString(16).padStart(3, '0')}`;
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const rest = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

/** 32 characters: no bias from a byte, and no `-` that a program could take for an option. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
