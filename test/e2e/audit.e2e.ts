// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './audit/log.js';
import './audit/tampering.js';
