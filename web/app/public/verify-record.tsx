import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { RecordAnswer } from './read-record.ts'

/** What came of verifying the record of an order. */
export function RecordFound({ answer }: { readonly answer: RecordAnswer }) {
  const { t } = useLingui()
  if (answer.kind === 'verified') return <Chain answer={answer} />
  const titles = {
    nothing: t`There is nothing to verify yet`,
    'too-large': t`The record is larger than 5 MB`,
    'no-json': t`This is no record, and no case file`,
    unreadable: t`The file cannot be read`,
  }
  return (
    <ProblemNote title={titles[answer.kind]} tone="warn">
      {answer.kind === 'no-json' ? (
        <Trans>Take the file as it was saved, without changes of an editor, and not unpacked.</Trans>
      ) : (
        <Trans>Choose a case file or a record, or paste the text of a record.</Trans>
      )}
    </ProblemNote>
  )
}

function Chain({ answer }: { readonly answer: Extract<RecordAnswer, { kind: 'verified' }> }) {
  const { t } = useLingui()
  const { verification, root } = answer
  if (!verification.ok)
    return (
      <ProblemNote title={t`This record is not whole`}>
        <p>
          <Trans>It was changed after it was written, or it is not complete. Where it breaks first:</Trans>
        </p>
        <ul>
          {verification.faults.map(({ at, fault }) => (
            <li key={`${at} ${fault}`}>
              <code>
                {at}: {fault}
              </code>
            </li>
          ))}
        </ul>
      </ProblemNote>
    )
  return (
    <div className="sheet" role="status" style={{ borderColor: 'var(--seal)' }}>
      <h2 style={{ fontSize: 'var(--text-large)' }}>
        <Trans>This record is whole and unchanged</Trans>
      </h2>
      <p style={{ margin: '8px 0' }}>
        <Plural value={verification.entries} one="# entry" other="# entries" />
        {' · '}
        <code>{root}</code>
      </p>
      <p className="small muted" style={{ margin: 0, overflowWrap: 'anywhere' }}>
        <Trans>Head:</Trans> <code>{verification.head}</code>
      </p>
    </div>
  )
}
