import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ProblemNote } from '../../parts/problem-note.tsx'
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
  return (
    <ProblemNote title={title ?? <Trans>This was not done</Trans>}>
      <p>{words(refused)}</p>
    </ProblemNote>
  )
}
