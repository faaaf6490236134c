import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** A time in which a company may begin nothing new. What protects its counterparts goes on. */
export interface Suspension {
  readonly companyId: RootId
  readonly suspensionId: string
  readonly reason: string
  readonly suspendedBy: string
  readonly suspendedAt: Instant
  readonly appealedBy?: string
  readonly appealedAt?: Instant
  readonly appealedFor?: string
  /** Another person than who suspended. */
  readonly heardBy?: string
  readonly heardAt?: Instant
  readonly heardFor?: string
  readonly liftedBy?: string
  readonly liftedAt?: Instant
  readonly liftedFor?: string
}

export const suspensionType: RecordType<Suspension> = {
  name: 'parties.suspensions',
  root: (suspension) => suspension.companyId,
  id: (suspension) => suspension.suspensionId,
}

/** The suspension that stands, if one does. */
export function standing(suspensions: readonly Suspension[]): Suspension | undefined {
  return suspensions.find((each) => each.liftedAt === undefined)
}
