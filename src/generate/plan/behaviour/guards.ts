import type { Operation } from '../../../domain/ir.ts';
import type { Condition, Guard } from '../../../domain/service-plan.ts';
import type { BodyField } from '../body-fields.ts';
import { requestFields } from '../body-fields.ts';
import type { Planner } from '../planner.ts';
import type { BuiltResource } from '../resource/build-resource.ts';
import { isFinal } from '../resource/states.ts';
import { saysOverlap } from '../resource/unique.ts';
import { isTime, proseOf, statusProse } from '../shapes.ts';
import { fromBody, literal, row } from '../values.ts';
import { snake, spoken } from '../words.ts';
import { asStatement, validationStatus } from './failures.ts';

const PAIRS: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^starts?(?:_at|_time|_date|s_on)?$/, /^ends?(?:_at|_time|_date|s_on)?$/],
  [/^from(?:_date|_time)?$/, /^(?:to|until)(?:_date|_time)?$/],
  [/^check_?in(?:_date|_at)?$/, /^check_?out(?:_date|_at)?$/],
  [/^valid_from$/, /^valid_(?:to|until)$/],
  [/^pickup(?:_at|_time|_date)?$/, /^(?:return|dropoff)(?:_at|_time|_date)?$/],
];

/** A period ends after it starts; and where the document says so, two periods of one thing do not overlap. */
export function periodGuards(
  operation: Operation,
  built: BuiltResource,
  planner: Planner,
  stored: boolean,
): Guard[] {
  const posted = requestFields(operation, built.survey.draft, planner.shapes);
  const period = periodOf(posted);
  if (!period) return [];
  const [start, end] = period;
  const guards: Guard[] = [
    {
      kind: 'holds',
      left: fromBody(end),
      operator: 'greater',
      right: fromBody(start),
      status: validationStatus(operation, planner),
      reason: `${end.name} must be after ${start.name}`,
    },
  ];
  const prose = statusProse(operation, 409);
  if (prose !== null && (saysOverlap(prose) || saysOverlap(proseOf(operation)))) {
    guards.push(overlap(built, start, end, posted, prose, stored));
  }
  return guards;
}

function overlap(
  built: BuiltResource,
  start: BodyField,
  end: BodyField,
  posted: readonly BodyField[],
  prose: string,
  stored: boolean,
): Guard {
  const { plan } = built;
  const same = plan.belongs_to.flatMap((relation): Condition[] => {
    const given = posted.find((part) => part.name === relation.field);
    return given ? [{ field: relation.field, value: fromBody(given) }] : [];
  });
  const live = (plan.states?.values ?? []).filter(
    (state) => isFinal(state) && !/complete|done|finish|return/.test(state),
  );
  const where: Condition[] = [
    ...same.slice(0, 1),
    { field: start.name, operator: 'less', value: fromBody(end) },
    { field: end.name, operator: 'greater', value: fromBody(start) },
    ...live.map(
      (state): Condition => ({
        field: plan.states?.field ?? 'status',
        operator: 'not_equals',
        value: literal(state),
      }),
    ),
    ...(stored
      ? [{ field: plan.key.field, operator: 'not_equals' as const, value: row(plan.key.field) }]
      : []),
  ];
  const reason = prose === '' ? `the ${spoken(plan.name)} overlaps another one` : asStatement(prose);
  return { kind: 'no_row', resource: plan.name, where, status: 409, reason };
}

function periodOf(posted: readonly BodyField[]): readonly [BodyField, BodyField] | null {
  for (const [first, last] of PAIRS) {
    const start = posted.find((part) => first.test(snake(part.name)));
    const end = posted.find((part) => last.test(snake(part.name)));
    if (start && end && (isTime(start.schema) || /_at$|date|time/.test(snake(start.name))))
      return [start, end];
  }
  return null;
}
