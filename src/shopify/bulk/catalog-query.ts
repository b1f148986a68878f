/**
 * The whole catalogue for a bulk operation: at most five connections, nested no deeper than two. Lists stay in the
 * line of their product; every node of a connection becomes a line of its own.
 */
export const catalogQuery = `query Catalog {
  products {
    edges {
      node {
        id
        title
        handle
        productType
        vendor
        status
        tags
        updatedAt
        category { fullName }
        options {
          name
          optionValues { name linkedMetafieldValue swatch { color image { image { url } } } }
        }
        variants {
          edges {
            node {
              id
              title
              sku
              selectedOptions { name value }
              media { edges { node { id } } }
            }
          }
        }
        media(sortKey: POSITION) {
          edges { node { id alt ... on MediaImage { image { url width height } } } }
        }
      }
    }
  }
}`
