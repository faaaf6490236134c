/** The part of the list in `refusals.ts` that is about storefronts. */
export const storefrontRefusals = {
  'nothing-to-publish': { status: 409, text: 'Everybody sees this already.' },
  'storefront-changed': { status: 409, text: 'Somebody saved another draft meanwhile; look at it before you publish.' },
  'storefront-invalid': { status: 422, text: 'A field of the storefront cannot be shown; each is named, and why.' },
} as const
