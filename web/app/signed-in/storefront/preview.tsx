import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { Storefront, StorefrontTop } from '../../public/supplier/storefront.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { FaultList } from './fault-list.tsx'
import { readPreview } from './read-own-storefront.ts'
import { publishDraft, type StorefrontSaid } from './storefront-steps.ts'

export const loader = (args: LoaderFunctionArgs) => readPreview(args)
export const action = (args: ActionFunctionArgs) => publishDraft(args)

/** How would everybody see the draft? */
export default function StorefrontPreview() {
  const { own, draft, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const said = useActionData<StorefrontSaid>()
  const mayPublish = mayWrite && own.actions.includes('publish') && own.faults.length === 0
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Preview of the storefront · Surety`}</title>
      <section className={`sheet ${trade.stack}`}>
        <h1 className="h2">
          <Trans>Preview of the storefront</Trans>
        </h1>
        <p>
          <Trans>Only your company sees this draft, until it is published.</Trans>
        </p>
        <FaultList faults={own.faults} title={<Trans>The draft cannot be published yet</Trans>} />
        <SaidNote said={said} on="publish" />
        <div className={trade.row}>
          {mayPublish && (
            <Form method="post" keeps={false}>
              <input type="hidden" name="hash" value={own.hash} />
              <button className="button" type="submit">
                <Trans>Publish it: everybody sees it</Trans>
              </button>
            </Form>
          )}
          <a className="button plain" href="/company/storefront">
            <Trans>Go on writing</Trans>
          </a>
        </div>
      </section>
      <div>
        <StorefrontTop storefront={draft} />
        <p>
          <strong>
            <bdi>{own.name}</bdi>
          </strong>
        </p>
        <Storefront storefront={draft} name={own.name} />
      </div>
    </div>
  )
}
