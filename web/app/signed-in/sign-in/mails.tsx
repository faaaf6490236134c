import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import style from './sign-in.module.css'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const address = new URL(request.url).searchParams.get('address') ?? ''
  if (address === '') return { address, mails: [], answered: null }
  const call = apiOf(context, request).GET('/v1/sandbox/mails', { params: { query: { address } } })
  const answered = new URL(request.url).searchParams.get('answered')
  return { address, mails: (await asked(request, call)).data, answered }
}

/** Somebody answers a mail, as from his own mailbox. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const [mail = '', text = '', address = ''] = ['mail', 'text', 'address'].map((name) => String(form.get(name) ?? ''))
  const said = await told(request, apiOf(context, request).POST('/v1/sandbox/mail-answers', { body: { mail, text } }))
  return said.ok ? redirect(`/sandbox/mails?${new URLSearchParams({ address, answered: mail })}`) : said
}

/** The mailbox of an address, as the sandbox keeps it. */
export default function Mails() {
  const { address, mails, answered } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Mails · Surety`}</title>
      <h1>
        <Trans>Mails of the sandbox</Trans>
      </h1>
      <form method="get" className={trade.row}>
        <label className="field">
          <Trans>E-mail address</Trans>
          <input name="address" type="email" required defaultValue={address} />
        </label>
        <button className="button plain" type="submit">
          <Trans>Show</Trans>
        </button>
      </form>
      {mails.length === 0 && (
        <EmptyState title={<Trans>No mail here</Trans>}>
          <Trans>The sandbox sends nothing to the world: what would have been sent stands here.</Trans>
        </EmptyState>
      )}
      {said?.ok === false && (
        <RefusedNote refused={{ ...said.problem, data: said.problem.data ?? {} }} currency="USD" />
      )}
      {mails.map(({ id, subject, text, sent_at, reply_to }) => (
        <article key={id} className={`sheet ${style.form}`}>
          <h2>{subject}</h2>
          <p className="tiny">{instantText(sent_at, 'UTC', locale)}</p>
          {text.split('\n\n').map((part) => (
            <p key={part} className={style.mail}>
              <Linked text={part} />
            </p>
          ))}
          {id === answered && (
            <p role="status">
              <Trans>Your answer stands in the conversation.</Trans>
            </p>
          )}
          {reply_to !== null && <Answer mail={id} address={address} />}
        </article>
      ))}
    </div>
  )
}

/** An answer by mail, as a mail program would send it. */
function Answer({ mail, address }: { readonly mail: string; readonly address: string }) {
  return (
    <Form method="post" className={trade.stack} keeps={false}>
      <input type="hidden" name="mail" value={mail} />
      <input type="hidden" name="address" value={address} />
      <label className="field">
        <Trans>Answer this mail</Trans>
        <textarea name="text" rows={3} required maxLength={5000} dir="auto" />
      </label>
      <p>
        <button className="button plain" type="submit">
          <Trans>Send the answer by mail</Trans>
        </button>
      </p>
    </Form>
  )
}

/** A text whose addresses are links; a full stop behind one belongs to the sentence. */
function Linked({ text }: { readonly text: string }) {
  const pieces = text.split(/(https?:\/\/\S*[^\s.,;。，；])/)
  return pieces.map((piece, n) =>
    n % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <a key={n} href={piece}>
        {piece}
      </a>
    ),
  )
}
