// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './api-configuration/merchants.js';
import './api-configuration/integrations.js';
