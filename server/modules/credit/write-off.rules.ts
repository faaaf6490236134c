import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** A wish to give a draw up: one person asks, a second one answers. One waits at most for each draw. */
export interface WriteOff {
  readonly lineId: RootId
  readonly drawId: string
  readonly state: 'waiting' | 'done' | 'refused'
  /** Why, in staff's own words: stays here, in no entry. */
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Instant
  readonly answeredBy?: string
  readonly answeredAt?: Instant
}

export const writeOffType: RecordType<WriteOff> = {
  name: 'credit.write_offs',
  root: (row) => row.lineId,
  id: (row) => row.drawId,
}
