// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './database/schema.js';
import './database/unit-of-work.js';
