// A world for each; one file for Jest, because loading the gateway takes longer than they do.
import './refunds/refunds.js';
import './refunds/approval.js';
