import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { FaultList } from './fault-list.tsx'
import { readOwnStorefront } from './read-own-storefront.ts'
import { StorefrontFields } from './storefront-fields.tsx'
import { typedStorefront } from './storefront-form.ts'
import { type StorefrontSaid, takeStorefrontStep } from './storefront-steps.ts'
import { useFieldName } from './storefront-words.ts'
import { Versions } from './versions.tsx'

export const loader = (args: LoaderFunctionArgs) => readOwnStorefront(args)
export const action = (args: ActionFunctionArgs) => takeStorefrontStep(args)

/** What do we say of ourselves, and what of it does everybody see? */
export default function StorefrontPage() {
  const { own, versions, categories, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const said = useActionData<StorefrontSaid>()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Storefront · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>Storefront</Trans>
        </h1>
        <p>
          {own.shown === null ? <Tag>{t`not shown`}</Tag> : <Tag tone="seal">{t`version ${own.shown} is shown`}</Tag>}{' '}
          <a href={`/suppliers/${own.company}`}>
            <Trans>Your page as everybody sees it</Trans>
          </a>
        </p>
      </header>
      <Removals removals={own.removals} />
      <FaultList faults={own.faults} title={<Trans>The draft cannot be published yet</Trans>} />
      {(mayWrite && own.actions.includes('save')) || own.changed_at !== null ? (
        <Form method="post" encType="multipart/form-data" className={`sheet ${trade.stack}`}>
          <SaidNote said={said} on="storefront" />
          <StorefrontFields key={own.hash} typed={said?.typed ?? typedStorefront(own.draft)} categories={categories} />
          {mayWrite && own.actions.includes('save') && (
            <button className="button" type="submit" name="step" value="save">
              <Trans>Save and look at it</Trans>
            </button>
          )}
        </Form>
      ) : (
        <p>
          <Trans>Nothing is written yet. Who sells for your company can write it.</Trans>
        </p>
      )}
      <Versions versions={versions} actions={own.actions} mayWrite={mayWrite} />
    </div>
  )
}

interface RemovalsProps {
  readonly removals: readonly { readonly part: string; readonly field: string; readonly reason: string }[]
}

/** What staff took down, and why. */
function Removals({ removals }: RemovalsProps) {
  const nameOf = useFieldName()
  if (removals.length === 0) return null
  return (
    <section className={`sheet ${trade.stack}`} id="removals">
      <h2>
        <Trans>Taken down by our staff</Trans>
      </h2>
      <p>
        <Trans>Nobody sees these, in any version. Write or show something else in their place.</Trans>
      </p>
      <ul>
        {removals.map(({ part, field, reason }) => (
          <li key={part}>
            <strong>{nameOf(field)}</strong>: <span dir="auto">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
