using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Sav.Functions;
using Sav.Functions.Cloud;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSavFunctions(builder.Configuration).AddSavCloud(builder.Configuration);
await builder.Build().RunAsync();
