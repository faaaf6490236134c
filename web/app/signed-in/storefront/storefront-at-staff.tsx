import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { readStorefrontAtStaff } from './read-own-storefront.ts'
import { type StorefrontSaid, takePartStep } from './storefront-steps.ts'
import { useFieldName } from './storefront-words.ts'

const idIn = ({ companyId = '' }: LoaderFunctionArgs['params']) => companyId
export const loader = (args: LoaderFunctionArgs) => readStorefrontAtStaff(args, idIn(args.params))
export const action = (args: ActionFunctionArgs) => takePartStep(args, idIn(args.params))

/** What does this supplier say of itself, and what of it must not stand? */
export default function StorefrontAtStaff() {
  const { desk, mayTakeDown } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const down = desk.removals.filter(({ restored_at }) => restored_at === null)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Storefront of ${desk.name} · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Storefront of {desk.name}</Trans>
        </h1>
        <p>
          <a href={`/companies/${desk.company}`}>
            <Trans>The company</Trans>
          </a>
          {' · '}
          <a href={`/suppliers/${desk.company}`}>
            <Trans>The page as everybody sees it</Trans>
          </a>
        </p>
      </header>
      {desk.storefront === null && (
        <p>
          <Trans>It shows nothing of itself now.</Trans>
        </p>
      )}
      {desk.parts
        .filter(({ shown }) => shown)
        .map(({ field, part }) => (
          <section key={`${field} ${part}`} className={`sheet ${trade.stack}`}>
            <Part field={field} part={part} storefront={desk.storefront} />
            {mayTakeDown && <TakeDown part={part} field={field} version={desk.storefront?.version ?? 0} />}
          </section>
        ))}
      {down.map(({ part, field, reason }) => (
        <Removed key={part} part={part} field={field} reason={reason} mayRestore={mayTakeDown} />
      ))}
    </div>
  )
}

type Desk = Awaited<ReturnType<typeof loader>>['desk']

interface PartProps {
  readonly field: string
  readonly part: string
  readonly storefront: Desk['storefront']
}

const pictured = /^(logo|banner|pictures\/\d+)$/

/** The part as everybody sees it. */
function Part({ field, part, storefront }: PartProps) {
  const nameOf = useFieldName()
  return (
    <>
      <h2>{nameOf(field)}</h2>
      {pictured.test(field) ? (
        <img src={`/v1/storefront-files/${part}`} alt="" width={240} style={{ height: 'auto' }} />
      ) : (
        <p dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {storefront !== null && wordsOf(storefront, field)}
        </p>
      )}
    </>
  )
}

function wordsOf(storefront: NonNullable<Desk['storefront']>, field: string): string {
  const [list, of = ''] = field.split('/')
  const n = Number(of)
  if (list === 'introductions') return storefront.introductions.find(({ language }) => language === of)?.text ?? ''
  if (list === 'pictures') return storefront.pictures[n]?.caption ?? ''
  if (list === 'goods') return storefront.goods[n] ?? ''
  const row = list === 'capacity' ? storefront.capacity[n] : storefront.certificates[n]
  return Object.values(row ?? {})
    .filter((each) => each !== null)
    .join(' · ')
}

interface TakeDownProps {
  readonly part: string
  readonly field: string
  readonly version: number
}

function TakeDown({ part, field, version }: TakeDownProps) {
  const { t } = useLingui()
  const nameOf = useFieldName()
  const said = useActionData<StorefrontSaid>()
  return (
    <Form method="post" className={trade.row} preventScrollReset>
      <SaidNote said={said} on={part} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="version" value={version} />
      <TextField name="reason" label={t`Why it must not stand; the supplier reads this`} required maxLength={1000} />
      <button
        className="button plain"
        type="submit"
        name="step"
        value="take-down"
        aria-label={t`Take down: ${nameOf(field)}`}
      >
        <Trans>Take it down</Trans>
      </button>
    </Form>
  )
}

interface RemovedProps {
  readonly part: string
  readonly field: string
  readonly reason: string
  readonly mayRestore: boolean
}

function Removed({ part, field, reason, mayRestore }: RemovedProps) {
  const { t } = useLingui()
  const nameOf = useFieldName()
  const said = useActionData<StorefrontSaid>()
  return (
    <section className={`sheet ${trade.stack}`}>
      <p className={trade.between}>
        <strong>{nameOf(field)}</strong>
        <Tag tone="warn">{t`taken down`}</Tag>
      </p>
      <p dir="auto">{reason}</p>
      <SaidNote said={said} on={part} />
      {mayRestore && (
        <Form method="post" keeps={false} preventScrollReset>
          <input type="hidden" name="part" value={part} />
          <button className="button plain" type="submit" name="step" value="restore">
            <Trans>Give it back</Trans>
          </button>
        </Form>
      )}
    </section>
  )
}
