// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './api-transactions/list.js';
import './api-transactions/one.js';
