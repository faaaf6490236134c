import { Trans } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import type { PartProps } from './business-part.tsx'
import { useCreditPartWords } from './credit-words.ts'
import style from './pay-later.module.css'
import type { PayLaterSaid } from './pay-later-steps.ts'
import type { CreditApplication, PayLaterData } from './read-pay-later.ts'
import { MonthsRead } from './statements-part.tsx'

/** What is agreed to, in the words that count, and the rights of whoever applies. */
export function ConsentPart({
  application,
  isOpen,
  consent,
}: PartProps & { readonly consent: PayLaterData['standing']['consent'] }) {
  const { locale } = usePage().language
  const said = useActionData<PayLaterSaid>()
  const agreed = application.consent
  return (
    <section className={`sheet ${trade.stack}`} id="consent">
      <h2>
        <Trans>Consent</Trans>
      </h2>
      <p className="small muted">
        <Trans>These words count in English, as the law of the line does.</Trans>
      </p>
      <p lang="en" className={style.law}>
        {agreed?.text ?? consent.text}
      </p>
      {consent.rights.map((paragraph) => (
        <p key={paragraph} lang="en" className={`small muted ${style.law}`}>
          {paragraph}
        </p>
      ))}
      {agreed !== null && (
        <p>
          <Trans>
            Agreed on {dateText(agreed.at, 'UTC', locale)}, version {agreed.version}.
          </Trans>
        </p>
      )}
      {isOpen && agreed?.version !== consent.version && (
        <Form method="post" className={trade.stack} preventScrollReset>
          <input type="hidden" name="application" value={application.application} />
          <input type="hidden" name="on" value="consent" />
          <input type="hidden" name="version" value={consent.version} />
          <SaidNote said={said} on="consent" />
          <div>
            <button className="button plain" type="submit" name="step" value="agree">
              <Trans>I agree for my company</Trans>
            </button>
          </div>
        </Form>
      )}
    </section>
  )
}

interface SendProps {
  readonly application: CreditApplication
  readonly months: number
}

/** What is still missing, and the way on. */
export function SendPart({ application, months }: SendProps) {
  const said = useActionData<PayLaterSaid>()
  const part = useCreditPartWords()
  const missing = [
    ...(application.business === null ? ['business'] : []),
    ...(application.owners.length === 0 ? ['owners'] : []),
    ...(application.statements.length === 0 ? ['statements'] : []),
    ...(application.consent === null ? ['consent'] : []),
  ]
  const read = application.figures?.months ?? 0
  return (
    <Form method="post" className={`sheet ${trade.stack}`} id="send">
      <input type="hidden" name="application" value={application.application} />
      <input type="hidden" name="on" value="send" />
      <SaidNote said={said} on="send" />
      {missing.length > 0 && (
        <p className="small">
          <Trans>Still missing: {missing.map(part).join(', ')}.</Trans>
        </p>
      )}
      {missing.length === 0 && read < months && (
        <p className="small">
          <MonthsRead months={read} needed={months} />
        </p>
      )}
      <div>
        <button className="button" type="submit" name="step" value="send">
          <Trans>Send the application</Trans>
        </button>
      </div>
      <p className="small muted">
        <Trans>A person decides within 30 days. Whoever is declined is told why, or may ask.</Trans>
      </p>
    </Form>
  )
}
