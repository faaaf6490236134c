import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, () => string>>

/** Why a step about products, a file of them or the storefront was not taken, and what to do. */
export function useCatalogueRefusedWords(): (data: Readonly<Record<string, unknown>> | undefined) => Words {
  const { t } = useLingui()
  return (data) => {
    const { most = '', minimum = '', document = '', line = '', why = '' } = (data ?? {}) as Record<string, string>
    return {
      'product-exists': () => t`You have a product with this stock number. Change that one, or choose another number.`,
      'product-invalid': () => t`Fields of the product cannot be used. Look at each that is named.`,
      'storefront-invalid': () => t`Fields of the storefront cannot be shown. Look at each that is named.`,
      'storefront-changed': () => t`Somebody saved another draft meanwhile. Look at it, then publish.`,
      'nothing-to-publish': () => t`Everybody sees this already.`,
      'sku-stays': () => t`A product keeps its stock number. Make a new product for another number.`,
      'too-many-products': () => t`The catalogue has as many products as it may have: ${most}.`,
      'variant-unknown': () => t`The product has no such variant. Choose one of those on its page.`,
      'below-smallest-order': () => t`The smallest order of this product is ${minimum}.`,
      'product-unknown': () =>
        t`Line ${line} names a product that this supplier does not have. Begin it from its page.`,
      'product-differs': () => t`Line ${line} names a product that says something else by now. Begin it from its page.`,
      'not-a-catalogue': () => t`This is no catalogue but another document (${document}).`,
      'no-header': () => t`No row names the columns. One of them has to be the stock number (sku): take our table.`,
      'no-rows': () => t`The file has no row of a product.`,
      'table-broken': () => t`The table breaks off on line ${line}: ${why}.`,
      'too-many-rows': () => t`One import takes ${most} rows. Send the file in parts.`,
      'nothing-to-take': () => t`No row is good and says something new. Mend the file and send it again.`,
    }
  }
}
