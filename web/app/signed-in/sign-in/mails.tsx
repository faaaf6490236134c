import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './sign-in.module.css'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const address = new URL(request.url).searchParams.get('address') ?? ''
  if (address === '') return { address, mails: [] }
  const call = apiOf(context, request).GET('/v1/sandbox/mails', { params: { query: { address } } })
  return { address, mails: (await asked(request, call)).data }
}

/** The mailbox of an address, as the sandbox keeps it. */
export default function Mails() {
  const { address, mails } = useLoaderData<typeof loader>()
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
      {mails.map(({ id, subject, text, sent_at }) => (
        <article key={id} className={`sheet ${style.form}`}>
          <h2>{subject}</h2>
          <p className="tiny">{instantText(sent_at, 'UTC', locale)}</p>
          {text.split('\n\n').map((part) => (
            <p key={part} className={style.mail}>
              <Linked text={part} />
            </p>
          ))}
        </article>
      ))}
    </div>
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
