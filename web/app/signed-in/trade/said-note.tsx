import { Trans } from '@lingui/react/macro'
import type { PageProblem } from '../../api/asked.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useProblemWords } from './account-words.ts'

/** What an action answered, and which form on the page had asked. */
export interface Said {
  /** The name of the form. */
  readonly on: string
  readonly problem?: PageProblem
}

/** Why a form was refused, beside that form. Nothing where another had asked or nothing was refused. */
export function SaidNote({ said, on }: { readonly said: Said | undefined; readonly on: string }) {
  const words = useProblemWords()
  if (said?.on !== on || said.problem === undefined) return null
  return (
    <ProblemNote title={<Trans>This was not done</Trans>}>
      <p>{words(said.problem)}</p>
    </ProblemNote>
  )
}

/** The refusal of a form when it has one of the codes: it belongs to one field and stands beside it. */
export function useFault(said: Said | undefined, on: string): (...codes: readonly string[]) => string | undefined {
  const words = useProblemWords()
  return (...codes) =>
    said?.on === on && said.problem !== undefined && codes.includes(said.problem.code) ? words(said.problem) : undefined
}
