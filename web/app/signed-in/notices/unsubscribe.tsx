import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import { useGroupNames } from './mail-choice.ts'
import style from './notices.module.css'

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') || '-'

/** A link that is nobody's answers like a page that is not there. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = { token: tokenOf(request) }
  return asked(request, apiOf(context, request).GET('/v1/unsubscribe', { params: { query } }))
}

/** From the button of this page, or from a mailbox by one click (RFC 8058): whatever the form says, the link counts. */
export async function action({ context, request }: ActionFunctionArgs) {
  return told(request, apiOf(context, request).POST('/v1/unsubscribe', { body: { token: tokenOf(request) } }))
}

export const meta = () => [{ name: 'robots', content: 'noindex' }]

/** What the link of a mail stops: asked first, done by the button, without signing in. */
export default function Unsubscribe() {
  const { company_name: company, what, is_stopped: isStopped } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page} ${style.stop}`}>
      <title>{t`Stop mails · Surety`}</title>
      <h1>{isStopped ? <Trans>These mails are stopped</Trans> : <Trans>Stop these mails?</Trans>}</h1>
      <Form method="post" className={`sheet ${trade.stack} ${style.choices}`}>
        <p>
          <What what={what} company={company} />
        </p>
        <p className="muted">
          {isStopped ? (
            <Trans>Everything still stands in the app, and what concerns money or access still comes by mail.</Trans>
          ) : (
            <Trans>
              Everything will still stand in the app, and what concerns money or access will still come by mail.
            </Trans>
          )}
        </p>
        {said?.ok === false && (
          <ProblemNote title={<Trans>The mails were not stopped</Trans>}>
            <p>{said.problem.title}</p>
          </ProblemNote>
        )}
        <div className={trade.row}>
          {!isStopped && (
            <button type="submit" className="button">
              <Trans>Stop these mails</Trans>
            </button>
          )}
          <a className="button plain" href="/notices/mails">
            <Trans>Choose in detail</Trans>
          </a>
        </div>
      </Form>
    </div>
  )
}

function What({ what, company }: { readonly what: string; readonly company: string }) {
  const names = useGroupNames()
  const named = Object.entries(names).find(([group]) => group === what)?.[1]
  if (named === undefined)
    return (
      <Trans>
        The daily summary for <strong>{company}</strong>, with all that comes in it.
      </Trans>
    )
  const { title, what: about } = named
  return (
    <Trans>
      Mails for <strong>{company}</strong> about: {title} ({about}).
    </Trans>
  )
}
