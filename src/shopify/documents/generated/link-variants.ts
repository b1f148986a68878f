// Written by `npm run graphql:generate` from ../link-variants.graphql.
import type { AdminDocument } from '../../admin-document.ts'

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CountryCode =
  | 'AC'
  | 'AD'
  | 'AE'
  | 'AF'
  | 'AG'
  | 'AI'
  | 'AL'
  | 'AM'
  | 'AN'
  | 'AO'
  | 'AR'
  | 'AT'
  | 'AU'
  | 'AW'
  | 'AX'
  | 'AZ'
  | 'BA'
  | 'BB'
  | 'BD'
  | 'BE'
  | 'BF'
  | 'BG'
  | 'BH'
  | 'BI'
  | 'BJ'
  | 'BL'
  | 'BM'
  | 'BN'
  | 'BO'
  | 'BQ'
  | 'BR'
  | 'BS'
  | 'BT'
  | 'BV'
  | 'BW'
  | 'BY'
  | 'BZ'
  | 'CA'
  | 'CC'
  | 'CD'
  | 'CF'
  | 'CG'
  | 'CH'
  | 'CI'
  | 'CK'
  | 'CL'
  | 'CM'
  | 'CN'
  | 'CO'
  | 'CR'
  | 'CU'
  | 'CV'
  | 'CW'
  | 'CX'
  | 'CY'
  | 'CZ'
  | 'DE'
  | 'DJ'
  | 'DK'
  | 'DM'
  | 'DO'
  | 'DZ'
  | 'EC'
  | 'EE'
  | 'EG'
  | 'EH'
  | 'ER'
  | 'ES'
  | 'ET'
  | 'FI'
  | 'FJ'
  | 'FK'
  | 'FO'
  | 'FR'
  | 'GA'
  | 'GB'
  | 'GD'
  | 'GE'
  | 'GF'
  | 'GG'
  | 'GH'
  | 'GI'
  | 'GL'
  | 'GM'
  | 'GN'
  | 'GP'
  | 'GQ'
  | 'GR'
  | 'GS'
  | 'GT'
  | 'GW'
  | 'GY'
  | 'HK'
  | 'HM'
  | 'HN'
  | 'HR'
  | 'HT'
  | 'HU'
  | 'ID'
  | 'IE'
  | 'IL'
  | 'IM'
  | 'IN'
  | 'IO'
  | 'IQ'
  | 'IR'
  | 'IS'
  | 'IT'
  | 'JE'
  | 'JM'
  | 'JO'
  | 'JP'
  | 'KE'
  | 'KG'
  | 'KH'
  | 'KI'
  | 'KM'
  | 'KN'
  | 'KP'
  | 'KR'
  | 'KW'
  | 'KY'
  | 'KZ'
  | 'LA'
  | 'LB'
  | 'LC'
  | 'LI'
  | 'LK'
  | 'LR'
  | 'LS'
  | 'LT'
  | 'LU'
  | 'LV'
  | 'LY'
  | 'MA'
  | 'MC'
  | 'MD'
  | 'ME'
  | 'MF'
  | 'MG'
  | 'MK'
  | 'ML'
  | 'MM'
  | 'MN'
  | 'MO'
  | 'MQ'
  | 'MR'
  | 'MS'
  | 'MT'
  | 'MU'
  | 'MV'
  | 'MW'
  | 'MX'
  | 'MY'
  | 'MZ'
  | 'NA'
  | 'NC'
  | 'NE'
  | 'NF'
  | 'NG'
  | 'NI'
  | 'NL'
  | 'NO'
  | 'NP'
  | 'NR'
  | 'NU'
  | 'NZ'
  | 'OM'
  | 'PA'
  | 'PE'
  | 'PF'
  | 'PG'
  | 'PH'
  | 'PK'
  | 'PL'
  | 'PM'
  | 'PN'
  | 'PS'
  | 'PT'
  | 'PY'
  | 'QA'
  | 'RE'
  | 'RO'
  | 'RS'
  | 'RU'
  | 'RW'
  | 'SA'
  | 'SB'
  | 'SC'
  | 'SD'
  | 'SE'
  | 'SG'
  | 'SH'
  | 'SI'
  | 'SJ'
  | 'SK'
  | 'SL'
  | 'SM'
  | 'SN'
  | 'SO'
  | 'SR'
  | 'SS'
  | 'ST'
  | 'SV'
  | 'SX'
  | 'SY'
  | 'SZ'
  | 'TA'
  | 'TC'
  | 'TD'
  | 'TF'
  | 'TG'
  | 'TH'
  | 'TJ'
  | 'TK'
  | 'TL'
  | 'TM'
  | 'TN'
  | 'TO'
  | 'TR'
  | 'TT'
  | 'TV'
  | 'TW'
  | 'TZ'
  | 'UA'
  | 'UG'
  | 'UM'
  | 'US'
  | 'UY'
  | 'UZ'
  | 'VA'
  | 'VC'
  | 'VE'
  | 'VG'
  | 'VN'
  | 'VU'
  | 'WF'
  | 'WS'
  | 'XK'
  | 'YE'
  | 'YT'
  | 'ZA'
  | 'ZM'
  | 'ZW'
  | 'ZZ';

export type CountryHarmonizedSystemCodeInput = {
  readonly countryCode?: CountryCode | null;
  readonly harmonizedSystemCode: string;
};

export type InventoryAdjustmentInput = {
  readonly adjustment?: number | null;
  readonly changeFromQuantity?: number | null;
  readonly locationId: string;
};

export type InventoryItemInput = {
  readonly cost?: string | null;
  readonly countryCodeOfOrigin?: CountryCode | null;
  readonly countryHarmonizedSystemCodes?: ReadonlyArray<CountryHarmonizedSystemCodeInput> | null;
  readonly harmonizedSystemCode?: string | null;
  readonly measurement?: InventoryItemMeasurementInput | null;
  readonly provinceCodeOfOrigin?: string | null;
  readonly requiresShipping?: boolean | null;
  readonly sku?: string | null;
  readonly tracked?: boolean | null;
};

export type InventoryItemMeasurementInput = {
  readonly shippingPackageId?: string | null;
  readonly weight?: WeightInput | null;
};

export type InventoryLevelInput = {
  readonly availableQuantity: number;
  readonly locationId: string;
};

export type MetafieldInput = {
  readonly id?: string | null;
  readonly key?: string | null;
  readonly namespace?: string | null;
  readonly type?: string | null;
  readonly value?: string | null;
};

export type ProductVariantInventoryPolicy =
  | 'CONTINUE'
  | 'DENY';

export type ProductVariantsBulkInput = {
  readonly barcode?: string | null;
  readonly compareAtPrice?: string | null;
  readonly id?: string | null;
  readonly inventoryItem?: InventoryItemInput | null;
  readonly inventoryPolicy?: ProductVariantInventoryPolicy | null;
  readonly inventoryQuantities?: ReadonlyArray<InventoryLevelInput> | null;
  readonly mediaId?: string | null;
  readonly mediaSrc?: ReadonlyArray<string> | null;
  readonly metafields?: ReadonlyArray<MetafieldInput> | null;
  readonly optionValues?: ReadonlyArray<VariantOptionValueInput> | null;
  readonly price?: string | null;
  readonly published?: boolean | null;
  readonly quantityAdjustments?: ReadonlyArray<InventoryAdjustmentInput> | null;
  readonly requiresComponents?: boolean | null;
  readonly showUnitPrice?: boolean | null;
  readonly taxCode?: string | null;
  readonly taxable?: boolean | null;
  readonly unitPriceMeasurement?: UnitPriceMeasurementInput | null;
};

export type ProductVariantsBulkUpdateUserErrorCode =
  | 'BLANK'
  | 'CANNOT_SET_NAME_FOR_LINKED_OPTION_VALUE'
  | 'CANNOT_SPECIFY_BOTH'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'INVALID_INPUT'
  | 'INVALID_VALUE'
  | 'INVENTORY_QUANTITIES_LIMIT_EXCEEDED'
  | 'LOCAL_CURRENCY_GIFT_CARD_PRICE_MUST_BE_ZERO'
  | 'MUST_BE_FOR_THIS_PRODUCT'
  | 'MUST_SPECIFY_ONE_OF_PAIR'
  | 'NEED_TO_ADD_OPTION_VALUES'
  | 'NEGATIVE_PRICE_VALUE'
  | 'NOT_DEFINED_FOR_SHOP'
  | 'NO_INVENTORY_QUANTITES_DURING_UPDATE'
  | 'NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE'
  | 'OPTION_DOES_NOT_EXIST'
  | 'OPTION_VALUES_FOR_NUMBER_OF_UNKNOWN_OPTIONS'
  | 'OPTION_VALUE_DOES_NOT_EXIST'
  | 'OPTION_VALUE_NAME_TOO_LONG'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_SUSPENDED'
  | 'PRODUCT_VARIANT_DOES_NOT_EXIST'
  | 'PRODUCT_VARIANT_ID_MISSING'
  | 'SUBSCRIPTION_VIOLATION'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'UNSUPPORTED_COMBINED_LISTING_PARENT_OPERATION'
  | 'VARIANT_ALREADY_EXISTS';

export type UnitPriceMeasurementInput = {
  readonly quantityUnit?: UnitPriceMeasurementMeasuredUnit | null;
  readonly quantityValue?: number | null;
  readonly referenceUnit?: UnitPriceMeasurementMeasuredUnit | null;
  readonly referenceValue?: number | null;
};

export type UnitPriceMeasurementMeasuredUnit =
  | 'CL'
  | 'CM'
  | 'FLOZ'
  | 'FT'
  | 'FT2'
  | 'G'
  | 'GAL'
  | 'IN'
  | 'ITEM'
  | 'KG'
  | 'L'
  | 'LB'
  | 'M'
  | 'M2'
  | 'M3'
  | 'MG'
  | 'ML'
  | 'MM'
  | 'OZ'
  | 'PT'
  | 'QT'
  | 'UNKNOWN'
  | 'YD';

export type VariantOptionValueInput = {
  readonly id?: string | null;
  readonly linkedMetafieldValue?: string | null;
  readonly name?: string | null;
  readonly optionId?: string | null;
  readonly optionName?: string | null;
};

export type WeightInput = {
  readonly unit: WeightUnit;
  readonly value: number;
};

export type WeightUnit =
  | 'GRAMS'
  | 'KILOGRAMS'
  | 'OUNCES'
  | 'POUNDS';

export type LinkVariantsMutationVariables = Exact<{
  productId: string;
  variants: ReadonlyArray<ProductVariantsBulkInput>;
}>;

export type LinkVariantsMutation = { readonly productVariantsBulkUpdate: { readonly product: { readonly updatedAt: string } | null, readonly productVariants: ReadonlyArray<{ readonly id: string, readonly media: { readonly nodes: ReadonlyArray<
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
          | { readonly id: string }
        > } }> | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: ProductVariantsBulkUpdateUserErrorCode | null }> } | null };

export const linkVariantsDocument: AdminDocument<LinkVariantsMutation, LinkVariantsMutationVariables> = {
  name: 'LinkVariants',
  kind: 'mutation',
  afterUnknown: 'ask',
  cost: {"fixed":10,"each":{}},
  text: `mutation LinkVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkUpdate(
    productId: $productId
    variants: $variants
    allowPartialUpdates: false
  ) {
    product {
      updatedAt
    }
    productVariants {
      id
      media(first: 1) {
        nodes {
          id
        }
      }
    }
    userErrors {
      field
      message
      code
    }
  }
}`,
}
