import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, Form, useActionData, useNavigation } from 'react-router'
import { ProblemNote } from '../parts/problem-note.tsx'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { type RecordAnswer, readRecord } from './read-record.ts'

/** Verifies what was sent; nothing of it is kept. */
export async function action({ request }: ActionFunctionArgs): Promise<RecordAnswer> {
  return readRecord(await request.formData())
}

/** Verify a record: paste it or choose its file. */
export default function Verify() {
  const { t } = useLingui()
  const answer = useActionData<typeof action>()
  return (
    <div className={`wrap ${style.page}`}>
      <PublicHead
        title={t`Verify a record`}
        description={t`Check that the record of an order is whole and unchanged: every entry, every hash, every version of the terms.`}
      />
      <h1>
        <Trans>Verify a record</Trans>
      </h1>
      <p className={style.intro}>
        <Trans>
          The record of an order is a chain: each entry's hash is made from the one before. If a single character was
          changed, left out or put in, the chain breaks, and you see where. Nothing you send is kept.
        </Trans>
      </p>
      <section className={style.reading}>
        {answer !== undefined && <Answer answer={answer} />}
        <RecordForm />
      </section>
      <section className={style.reading}>
        <h2>
          <Trans>Where to get a record, and how to check it without us</Trans>
        </h2>
        <p>
          <Trans>
            Both parties can save the record on the order's page at any time. The same check runs offline with the open
            package <code>@surety/record-format</code>; equal heads mean equal records.
          </Trans>
        </p>
      </section>
    </div>
  )
}

function RecordForm() {
  const isBusy = useNavigation().state !== 'idle'
  return (
    <Form method="post" encType="multipart/form-data" className="sheet" style={{ display: 'grid', gap: 16 }}>
      <div className="field">
        <label htmlFor="file">
          <Trans>The record's file (JSON, 5 MB at most)</Trans>
        </label>
        <input id="file" type="file" name="file" accept="application/json,.json" />
      </div>
      <div className="field">
        <label htmlFor="text">
          <Trans>Or its text</Trans>
        </label>
        <textarea
          className="code"
          id="text"
          name="text"
          rows={8}
          spellCheck={false}
          placeholder='{"format":"surety-record/1", …}'
        />
      </div>
      <button className="button" type="submit" style={{ justifySelf: 'start' }} disabled={isBusy}>
        <Trans>Verify</Trans>
      </button>
    </Form>
  )
}

function Answer({ answer }: { readonly answer: RecordAnswer }) {
  const { t } = useLingui()
  return (
    <div style={{ marginBottom: 24 }}>
      {answer.kind === 'verified' ? (
        <Verified answer={answer} />
      ) : (
        <ProblemNote
          title={
            {
              nothing: t`There is no record to verify yet`,
              'too-large': t`The record is larger than 5 MB`,
              'no-json': t`This is no record`,
            }[answer.kind]
          }
          tone="warn"
        >
          {answer.kind === 'no-json' ? (
            <Trans>A record is a JSON document. Take the file as it was saved, without changes of an editor.</Trans>
          ) : (
            <Trans>Choose the file of a record, or paste its text.</Trans>
          )}
        </ProblemNote>
      )}
    </div>
  )
}

function Verified({ answer }: { readonly answer: Extract<RecordAnswer, { kind: 'verified' }> }) {
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
