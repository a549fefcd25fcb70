export * from './page-assets.js';
