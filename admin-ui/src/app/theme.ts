import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The blue of the customers' pages; shade 8 carries white text in both schemes. */
const BRAND: MantineColorsTuple = [
  '#eef5fc',
  '#dbe8f6',
  '#b9d3ef',
  '#93bce7',
  '#72a8e0',
  '#5496d8',
  '#3f84cc',
  '#2f71b8',
  '#1d5fa6',
  '#124b87',
];

/** Greys of the dark scheme with a little blue in them, as in the light one. */
const DARK: MantineColorsTuple = [
  '#dfe3e8',
  '#b9c0c8',
  '#98a1ab',
  '#6b7580',
  '#454d57',
  '#363d46',
  '#232930',
  '#16191d',
  '#121519',
  '#0c0e11',
];

export const theme = createTheme({
  primaryColor: 'brand',
  colors: { brand: BRAND, dark: DARK },
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: '"Inter Variable", system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans SC", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '2rem' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.375rem' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  // Dialogs and menus are there at once, and gone at once, for whoever asks the system for less motion.
  respectReducedMotion: true,
});

/** Values with enough contrast (WCAG 2.2 AA) on every ground that they stand on; axe checks them in the tests. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-text': '#1a1f27',
    '--mantine-color-anchor': '#1d5fa6',
    '--gateway-focus': '#1d5fa6',
    '--gateway-field-line': '#868e96',
    '--gateway-ground': '#f6f8fa',
    '--gateway-line': '#e3e7ec',
    '--gateway-hover': '#eef1f5',
    '--gateway-selected': '#e2ebf6',
    '--gateway-selected-text': '#124b87',
    '--gateway-bar-main': '#2f71b8',
    '--gateway-bar-faint': '#b9c6d6',
    '--gateway-bar-good': '#2b8a3e',
    '--gateway-bar-bad': '#c92a2a',
    '--gateway-removed': '#fdf1f1',
    '--gateway-added': '#effaf2',
  },
  dark: {
    '--mantine-color-dimmed': '#a6a7ab',
    '--mantine-color-placeholder': '#a0a3a8',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': '#93bce7',
    '--mantine-color-brand-light-color': '#93bce7',
    '--gateway-focus': '#72a8e0',
    '--gateway-field-line': '#6b7580',
    '--gateway-ground': '#101215',
    '--gateway-line': '#2c3138',
    '--gateway-hover': '#1f242a',
    '--gateway-selected': '#1c2c40',
    '--gateway-selected-text': '#b9d3ef',
    '--gateway-bar-main': '#72a8e0',
    '--gateway-bar-faint': '#4a5663',
    '--gateway-bar-good': '#51cf66',
    '--gateway-bar-bad': '#ff8787',
    '--gateway-removed': '#2c1d20',
    '--gateway-added': '#17281e',
  },
});
