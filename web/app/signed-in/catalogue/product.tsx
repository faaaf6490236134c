import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { type CatalogueSaid, takeProductStep } from './catalogue-steps.ts'
import { useCatalogueWords, useWhyWords } from './catalogue-words.ts'
import { ProductFields } from './product-fields.tsx'
import { emptyProduct, typedProduct } from './product-form.ts'
import { readProduct } from './read-catalogue.ts'

const idIn = ({ productId }: LoaderFunctionArgs['params']) => productId
export const loader = ({ context, request, params }: LoaderFunctionArgs) => readProduct(context, request, idIn(params))
export const action = ({ context, request, params }: ActionFunctionArgs) =>
  takeProductStep(context, request, idIn(params))

/** What is this product, and is it listed? */
export default function ProductPage() {
  const { categories, product, mayWrite } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const word = useCatalogueWords()
  const said = useActionData<CatalogueSaid>()
  const typed = said?.typed ?? (product === undefined ? emptyProduct : typedProduct(product))
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{product === undefined ? t`New product · Surety` : t`${product.name} · Surety`}</title>
      <header className={trade.head}>
        <h1>{product?.name ?? <Trans>New product</Trans>}</h1>
        <p>
          {product !== undefined && (
            <Tag tone={product.state === 'listed' ? 'seal' : 'plain'}>{word(product.state)}</Tag>
          )}{' '}
          <a href="/catalogue">
            <Trans>All products</Trans>
          </a>
        </p>
      </header>
      {product !== undefined && mayWrite && <StateForm actions={product.actions} said={said} />}
      <Form method="post" encType="multipart/form-data" className={`sheet ${trade.stack}`}>
        <Faults said={said} />
        {said?.on === 'product' && said.done !== undefined && (
          <p role="status">
            <Trans>Saved. The version from before stays for the orders that name it.</Trans>
          </p>
        )}
        <ProductFields
          key={product?.version ?? 0}
          typed={typed}
          categories={categories}
          isNew={product === undefined}
        />
        {mayWrite && (
          <button className="button" type="submit" name="step" value="save">
            {product === undefined ? <Trans>Save as draft</Trans> : <Trans>Save as a new version</Trans>}
          </button>
        )}
      </Form>
    </div>
  )
}

interface StateFormProps {
  readonly actions: readonly string[]
  readonly said: CatalogueSaid | undefined
}

/** Lists a product, or takes it off. */
function StateForm({ actions, said }: StateFormProps) {
  return (
    <Form method="post" keeps={false} className={trade.stack}>
      <SaidNote said={said} on="state" />
      {actions.includes('list') && (
        <button className="button" type="submit" name="step" value="list">
          <Trans>List it for everybody</Trans>
        </button>
      )}
      {actions.includes('withdraw') && (
        <button className="button plain" type="submit" name="step" value="withdraw">
          <Trans>Take it off the list</Trans>
        </button>
      )}
    </Form>
  )
}

interface Fault {
  readonly field: string
  readonly why: string
}

/** Every field that cannot be used, and why; any other refusal in words. */
function Faults({ said }: { readonly said: CatalogueSaid | undefined }) {
  const why = useWhyWords()
  const faults = said?.problem?.data?.faults as readonly Fault[] | undefined
  if (faults === undefined) return <SaidNote said={said} on="product" />
  return (
    <ProblemNote title={<Trans>This was not saved</Trans>}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.why}`}>
            {fault.field}: {why(fault.why)}
          </li>
        ))}
      </ul>
    </ProblemNote>
  )
}
