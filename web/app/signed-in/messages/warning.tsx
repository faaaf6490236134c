import { Trans } from '@lingui/react/macro'
import { ProblemNote } from '../../parts/problem-note.tsx'
import style from './messages.module.css'
import { useSignWords } from './sign-words.ts'

interface WarningProps {
  readonly kinds: readonly string[]
}

/** Before something is sent: what it seems to propose, and what follows. Nothing is stopped. */
export function Warning({ kinds }: WarningProps) {
  const words = useSignWords()
  return (
    <ProblemNote tone="warn" title={<Trans>This seems to propose to pay or talk elsewhere</Trans>}>
      <p>
        <Trans>
          We noticed: {words(kinds)}. Money paid elsewhere is not covered, and what is said elsewhere is not on the
          record. You can send it; it then carries this note for both sides.
        </Trans>
      </p>
    </ProblemNote>
  )
}

/** On a message that was sent: the same for whoever reads it. */
export function Mark({ kinds }: WarningProps) {
  const words = useSignWords()
  return (
    <p className={style.mark}>
      <strong>
        <Trans>May lead away from Surety</Trans>
      </strong>{' '}
      <span>
        <Trans>
          It seems to propose {words(kinds)}. Money paid elsewhere is not covered, and what is said elsewhere is not on
          the record.
        </Trans>
      </span>
    </p>
  )
}
