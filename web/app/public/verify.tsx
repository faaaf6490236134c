import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../api/api-of.ts'
import { asked } from '../api/asked.ts'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { type RecordAnswer, readRecord } from './read-record.ts'
import { CaseFileAnswer } from './verify-case-file.tsx'
import { VerifyForm } from './verify-form.tsx'
import { type Verified, verifyHere } from './verify-here.ts'
import { RecordFound } from './verify-record.tsx'

/** The keys that this house publishes: who must have signed what it made. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { data } = await asked(request, apiOf(context, request).GET('/v1/record/keys'))
  return { keys: data.map(({ key }) => key) }
}

/** Verifies the text of a record for browsers without script; nothing of it is kept. */
export async function action({ request }: ActionFunctionArgs): Promise<RecordAnswer> {
  return readRecord(await request.formData())
}

/** Verify a case file or a record. With script everything happens in the browser. */
export default function Verify() {
  const { t } = useLingui()
  const { keys } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [here, setHere] = useState<Verified>()
  const [share, setShare] = useState<number>()
  const onGiven = async (given: Blob) => {
    setHere(undefined)
    setShare(0)
    setHere(await verifyHere(given, keys, setShare).catch((): Verified => ({ kind: 'unreadable' })))
    setShare(undefined)
  }
  const answer = here ?? sent
  return (
    <div className={`wrap ${style.page}`}>
      <PublicHead
        title={t`Verify a record`}
        description={t`Check that a case file or the record of an order is whole and unchanged: every entry, every file, every signature. Nothing is uploaded.`}
      />
      <h1>
        <Trans>Verify a record</Trans>
      </h1>
      <p className={style.intro}>
        <Trans>
          Choose a case file, or the record of an order. It is checked here, in your browser: nothing of it is uploaded.
          If a single byte was changed, left out or put in, you see where.
        </Trans>
      </p>
      <section className={style.reading}>
        <div style={{ marginBottom: answer === undefined ? 0 : 24 }}>
          {answer?.kind === 'case-file' && <CaseFileAnswer found={answer.found} />}
          {answer !== undefined && answer.kind !== 'case-file' && <RecordFound answer={answer} />}
        </div>
        <VerifyForm share={share} onGiven={onGiven} />
      </section>
      <WithoutUs />
    </div>
  )
}

function WithoutUs() {
  return (
    <section className={style.reading}>
      <h2>
        <Trans>Where to get one, and how to check it without us</Trans>
      </h2>
      <p>
        <Trans>
          Both parties can save the case file and the record on the order's page at any time. The command{' '}
          <code>npx surety verify FILE</code> checks both offline, with the open package{' '}
          <code>@surety/record-format</code>.
        </Trans>
      </p>
      <p>
        <Trans>
          The head of the tree of all timelines is signed every day: <a href="/v1/record/checkpoint">checkpoint</a>. The
          keys that sign: <a href="/v1/record/keys">keys</a>. Note them somewhere else, and nobody can change the past
          unseen, we included.
        </Trans>
      </p>
    </section>
  )
}
