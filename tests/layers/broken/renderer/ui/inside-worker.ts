export * from '../vault/database.ts';
