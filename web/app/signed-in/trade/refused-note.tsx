import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Changes } from '../form/changes.tsx'
import { useRefusedWords } from './refused-words.ts'
import type { Refused } from './session.ts'

export interface RefusedNoteProps {
  readonly refused: Refused | undefined
  /** Of amounts in the words. */
  readonly currency: string
  readonly title?: ReactNode
}

/** Why a step was not taken, and what to do. Nothing where nothing was refused. */
export function RefusedNote({ refused, currency, title }: RefusedNoteProps) {
  const words = useRefusedWords(currency)
  if (refused === undefined) return null
  const isStale = refused.code === 'version-mismatch'
  return (
    <ProblemNote title={title ?? <Trans>This was not done</Trans>} tone={isStale ? 'warn' : 'bad'}>
      <p>{words(refused)}</p>
      {isStale && <Changes since={Number(refused.data.since ?? 0)} />}
    </ProblemNote>
  )
}
